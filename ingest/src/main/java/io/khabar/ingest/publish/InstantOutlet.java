package io.khabar.ingest.publish;

import java.util.Optional;

/** An outlet where nothing is ever under way: what it takes is out, or refused, at once. */
public abstract class InstantOutlet implements ArticleOutlet {

    @Override
    public void settle() {}

    @Override
    public void flush() {}

    @Override
    public int unacknowledged() {
        return 0;
    }

    @Override
    public Optional<String> outage() {
        return Optional.empty();
    }

    @Override
    public void close() {}
}
