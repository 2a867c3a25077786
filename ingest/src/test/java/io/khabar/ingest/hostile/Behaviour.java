package io.khabar.ingest.hostile;

import java.io.IOException;

/** What a server does with a request. */
@FunctionalInterface
public interface Behaviour {

    /**
     * Answers, or does not.
     *
     * @throws IOException when the client has gone; the connection is closed then
     */
    void answer(Call call) throws IOException;
}
