package io.khabar.ingest.publish;

import io.khabar.news.RawArticle;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** Counts articles and sends them nowhere. */
public final class DryOutlet implements ArticleOutlet {
    private final AtomicLong taken = new AtomicLong();

    @Override
    public void publish(RawArticle article, Delivery delivery) {
        taken.incrementAndGet();
        delivery.acknowledged();
    }

    @Override
    public void settle() {}

    @Override
    public void flush() {}

    @Override
    public long acknowledged() {
        return taken.get();
    }

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
