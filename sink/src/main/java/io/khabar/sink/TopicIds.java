package io.khabar.sink;

/** Says which topic of a name this is. */
interface TopicIds {

    /**
     * The id that the brokers gave the topic (KIP-516).
     *
     * @throws OutageException when the brokers do not say
     */
    String idOf(String topic) throws OutageException;
}
