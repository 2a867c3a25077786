package io.khabar.ingest.publish;

import io.khabar.news.RawArticle;
import java.util.concurrent.atomic.AtomicLong;

/** Counts articles and sends them nowhere. */
public final class DryOutlet extends InstantOutlet {
    private final AtomicLong taken = new AtomicLong();

    @Override
    public void publish(RawArticle article, Delivery delivery) {
        taken.incrementAndGet();
        delivery.acknowledged();
    }

    @Override
    public long acknowledged() {
        return taken.get();
    }
}
