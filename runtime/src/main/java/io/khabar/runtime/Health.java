package io.khabar.runtime;

/**
 * Whether a stage is well, and the cause when it is not.
 *
 * @param ok true when it is well
 * @param cause one line for people; also said when well, for example "RUNNING"
 */
public record Health(boolean ok, String cause) {

    public static Health up(String cause) {
        return new Health(true, cause);
    }

    public static Health down(String cause) {
        return new Health(false, cause);
    }
}
