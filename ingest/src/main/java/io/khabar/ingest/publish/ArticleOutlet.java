package io.khabar.ingest.publish;

import io.khabar.news.RawArticle;
import java.util.Optional;

/** Where articles go. For one thread, but for the counts and {@link #outage}, which any thread may read. */
public interface ArticleOutlet extends AutoCloseable {

    /**
     * Takes the article; it is out when it is counted in {@link #acknowledged}. Blocks while too many are under way or
     * nothing can be reached, for as long as that lasts. Sets the article's time of ingest.
     *
     * @throws InterruptedException when the thread is interrupted; the article is then not taken
     */
    default void publish(RawArticle article) throws InterruptedException {
        publish(article, Delivery.UNOBSERVED);
    }

    /**
     * Takes the article as {@link #publish(RawArticle)} does.
     *
     * @param delivery told when it is out, or refused; never told of an article that was not taken
     * @throws InterruptedException when the thread is interrupted; the article is then not taken
     */
    void publish(RawArticle article, Delivery delivery) throws InterruptedException;

    /** Sees to what came back since the last call. To be called now and then while nothing is published. */
    void settle() throws InterruptedException;

    /**
     * Waits until all that was taken is out, or refused, for as long as that lasts.
     *
     * @throws InterruptedException when the thread is interrupted; {@link #unacknowledged} tells what is not out
     */
    void flush() throws InterruptedException;

    /** How many articles are out for good. */
    long acknowledged();

    /** How many articles were taken and are neither out nor refused. */
    int unacknowledged();

    /** What is being waited for; empty when all goes well. */
    Optional<String> outage();

    @Override
    void close();
}
