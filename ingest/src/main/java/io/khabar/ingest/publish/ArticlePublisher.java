package io.khabar.ingest.publish;

import io.khabar.ingest.publish.InFlight.Failure;
import io.khabar.news.RawArticle;
import io.khabar.runtime.ExitCode;
import io.khabar.runtime.KafkaLogin;
import io.khabar.runtime.KhabarException;
import io.khabar.schemas.Topics;
import io.khabar.schemas.serde.Patience;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.SerializationException;

/**
 * Sends articles to {@code news.article.raw.v1} and loses none: it waits for brokers and registry for ever, sends again
 * what was not acknowledged, and puts what Kafka will never take (too large) into the dead letters.
 */
public final class ArticlePublisher implements ArticleOutlet {
    private static final Duration LOOK = Duration.ofMillis(200);
    private static final Duration CLOSING = Duration.ofSeconds(5);

    private final ArticleEncoder articles;
    private final DeadLetterEncoder deadLetters;
    private final InFlight inFlight;
    private final ProducerLane lane;
    private final Resending resending;
    private final Patience patience;
    private final Clock clock;
    private final Consumer<Refusal> refusals;

    ArticlePublisher(
            ArticleEncoder articles,
            DeadLetterEncoder deadLetters,
            InFlight inFlight,
            ProducerLane lane,
            KafkaLogin login,
            Patience patience,
            Clock clock,
            Consumer<Refusal> refusals) {
        this.articles = articles;
        this.deadLetters = deadLetters;
        this.inFlight = inFlight;
        this.lane = lane;
        this.resending = new Resending(lane, inFlight, login, patience);
        this.patience = patience;
        this.clock = clock;
        this.refusals = refusals;
    }

    @Override
    public void publish(RawArticle article, Delivery delivery) throws InterruptedException {
        article.setIngested(clock.instant());
        Pending pending = encode(article, delivery);
        settle();
        while (!inFlight.admits(pending)) {
            inFlight.awaitChange(LOOK);
            settle();
        }
        inFlight.add(pending);
        lane.send(pending);
    }

    @Override
    public void settle() throws InterruptedException {
        Optional<Failure> failure = inFlight.takeFailure();
        while (failure.isPresent()) {
            failure = Resending.tooLarge(failure.get()) ? refuse(failure.get()) : outlast(failure.get());
        }
    }

    @Override
    public void flush() throws InterruptedException {
        settle();
        while (inFlight.size() > 0) {
            inFlight.awaitChange(LOOK);
            settle();
        }
    }

    @Override
    public long acknowledged() {
        return inFlight.acknowledged();
    }

    @Override
    public int unacknowledged() {
        return inFlight.size();
    }

    @Override
    public Optional<String> outage() {
        return patience.outage();
    }

    /** Gives the producer a few seconds for what it still holds. Call {@link #flush} first. */
    @Override
    public void close() {
        lane.close(CLOSING);
    }

    private Pending encode(RawArticle article, Delivery delivery) throws InterruptedException {
        try {
            return articles.encode(article, delivery);
        } catch (InterruptException e) {
            throw Interruption.of(e);
        } catch (SerializationException e) {
            throw new KhabarException(
                    ExitCode.STAGE_DIED,
                    "The article " + article.getOrigin() + " cannot be written to " + Topics.RAW_ARTICLES.name() + ": "
                            + e.getMessage(),
                    e);
        }
    }

    private Optional<Failure> outlast(Failure failure) throws InterruptedException {
        try {
            return resending.outlast(failure);
        } catch (InterruptException e) {
            throw Interruption.of(e);
        }
    }

    private Pending letter(Pending refused, Exception cause, String reason) throws InterruptedException {
        try {
            return deadLetters.encode(refused, cause, () -> refused.delivery().refused(reason));
        } catch (InterruptException e) {
            throw Interruption.of(e);
        }
    }

    /** @return the next failure, if one has come meanwhile */
    private Optional<Failure> refuse(Failure failure) throws InterruptedException {
        Pending refused = failure.pending();
        if (refused.kind() == Pending.Kind.DEAD_LETTER) {
            throw new KhabarException(
                    ExitCode.TOPICS,
                    "The topic " + Topics.DEAD_LETTERS.name() + " refuses a dead letter of " + refused.size()
                            + " bytes. Raise its max.message.bytes.",
                    failure.cause());
        }
        String reason = "is too large for Kafka (" + refused.size() + " bytes); its beginning lies in "
                + Topics.DEAD_LETTERS.name() + " as " + DeadLetterEncoder.TOO_LARGE + "; shorten it, or raise"
                + " max.message.bytes of the topic and max.request.size";
        Pending letter = letter(refused, failure.cause(), reason);
        inFlight.remove(refused);
        inFlight.add(letter);
        lane.send(letter);
        refusals.accept(new Refusal(refused.origin(), reason));
        return inFlight.takeFailure();
    }
}
