package io.khabar.runtime;

/** How a Khabar process can end. The numbers are part of the contract with ops and do not change. */
public enum ExitCode {
    /** All was done. */
    OK(0, "all was done"),
    /** A fault that Khabar did not foresee; the log has the stack trace. */
    FAILED(1, "a fault that Khabar did not foresee; the log has the stack trace"),
    /** A flag, argument or setting is wrong; nothing was started. */
    USAGE(2, "a flag, argument or setting is wrong; nothing was started"),
    /** An input that was named is missing or cannot be read; nothing was sent. */
    NO_INPUT(3, "an input that was named is missing or cannot be read"),
    /** The work was done, but some inputs were bad; each was reported. */
    SOME_BAD(4, "the work was done, but some inputs were bad; each was reported"),
    /** The Kafka brokers did not answer. */
    NO_BROKER(5, "the Kafka brokers did not answer"),
    /** The schema registry did not answer. */
    NO_REGISTRY(6, "the schema registry did not answer"),
    /** The output folder or store cannot be written. */
    NO_OUTPUT(7, "the output folder or store cannot be written"),
    /** A port that was asked for is in use. */
    PORT_IN_USE(8, "a port that was asked for is in use"),
    /** The JDK is older than 17, or there is none (said by the launcher). */
    JDK_TOO_OLD(9, "the JDK is older than 17, or there is none"),
    /** The stage died while running, and could not go on by itself. */
    STAGE_DIED(10, "the stage died while running, and could not go on by itself"),
    /** A topic is missing or has other settings than expected. */
    TOPICS(11, "a topic is missing or has other settings than expected");

    private final int code;
    private final String meaning;

    ExitCode(int code, String meaning) {
        this.code = code;
        this.meaning = meaning;
    }

    /** The number the process ends with. */
    public int code() {
        return code;
    }

    /** One line for people. */
    public String meaning() {
        return meaning;
    }
}
