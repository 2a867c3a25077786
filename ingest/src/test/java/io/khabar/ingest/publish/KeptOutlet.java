package io.khabar.ingest.publish;

import io.khabar.news.RawArticle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps what it gets; tells each article's delivery at once, or when it is let go. */
public final class KeptOutlet extends InstantOutlet {
    public final List<RawArticle> articles = new CopyOnWriteArrayList<>();
    private final List<Delivery> held = new ArrayList<>();
    private boolean holding;
    private boolean dying;
    public volatile boolean closed;

    /** From now on acknowledges nothing. */
    public synchronized void hold() {
        holding = true;
    }

    /** Acknowledges what was held. */
    public synchronized void letGo() {
        holding = false;
        held.forEach(Delivery::acknowledged);
        held.clear();
    }

    /** Fails at the next article. */
    public synchronized void die() {
        dying = true;
    }

    @Override
    public synchronized void publish(RawArticle article, Delivery delivery) {
        if (dying) {
            throw new IllegalStateException("no more");
        }
        article.setIngested(Instant.EPOCH);
        written(article);
        articles.add(article);
        if (article.getText().contains("too large for Kafka")) {
            delivery.refused("is too large for Kafka");
        } else if (holding) {
            held.add(delivery);
        } else {
            delivery.acknowledged();
        }
    }

    /** Fails as the publisher would for an article that Avro cannot write. */
    private static void written(RawArticle article) {
        try {
            article.toByteBuffer();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public long acknowledged() {
        return articles.size();
    }

    @Override
    public void close() {
        closed = true;
    }
}
