package io.khabar.ingest.publish;

import io.khabar.ingest.publish.InFlight.Failure;
import io.khabar.runtime.KafkaLogin;
import io.khabar.schemas.serde.Patience;
import java.time.Duration;
import java.util.Optional;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;

/**
 * Brings through what came back. The producer is replaced and everything that is not acknowledged is sent again, in its
 * order, until all of it is. Something may then stand twice in the topic: same id, same content, which enrich drops.
 */
final class Resending {
    private static final Duration LOOK = Duration.ofMillis(200);
    private static final String WHAT = "the Kafka brokers to take articles";

    /** Says to {@link Patience} that it is worth trying again, whatever the producer died of. */
    private static final class CameBackException extends RetriableException {
        CameBackException(String message, Exception cause) {
            super(message, cause);
        }
    }

    private final ProducerLane lane;
    private final InFlight inFlight;
    private final KafkaLogin login;
    private final Patience patience;

    Resending(ProducerLane lane, InFlight inFlight, KafkaLogin login, Patience patience) {
        this.lane = lane;
        this.inFlight = inFlight;
        this.login = login;
        this.patience = patience;
    }

    static boolean tooLarge(Failure failure) {
        return failure.cause() instanceof RecordTooLargeException;
    }

    /**
     * Waits until all is acknowledged that was under way, or until the first record is refused for its size.
     *
     * @param first what came back
     * @return the refused record; empty: all is out
     * @throws InterruptedException when the thread is interrupted; nothing is lost from {@link InFlight}
     */
    Optional<Failure> outlast(Failure first) throws InterruptedException {
        Attempt attempt = new Attempt(first);
        Optional<Failure> refused = patience.outlast(WHAT, attempt::run);
        if (attempt.interrupted != null) {
            throw attempt.interrupted;
        }
        return refused;
    }

    private CameBackException cameBack(Exception cause) {
        return new CameBackException(login.refusal(cause).orElseGet(() -> String.valueOf(cause.getMessage())), cause);
    }

    private final class Attempt {
        private Optional<Failure> known;
        private @Nullable InterruptedException interrupted;

        Attempt(Failure first) {
            this.known = Optional.of(first);
        }

        /** Fails with the known fault the first time: a pause comes before the first new attempt. */
        Optional<Failure> run() {
            if (known.isPresent()) {
                Exception cause = known.get().cause();
                known = Optional.empty();
                throw cameBack(cause);
            }
            try {
                return again();
            } catch (InterruptedException e) {
                interrupted = e;
                return Optional.empty();
            }
        }

        /** A broker's name that cannot be resolved is no fault of the settings: it was resolved when the stage began. */
        private void replace() {
            try {
                lane.replace();
            } catch (KafkaException e) {
                throw cameBack(e);
            }
        }

        private Optional<Failure> again() throws InterruptedException {
            replace();
            for (Pending pending : inFlight.inOrder()) {
                lane.send(pending);
            }
            while (inFlight.size() > 0) {
                Optional<Failure> failure = inFlight.takeFailure();
                if (failure.isPresent() && tooLarge(failure.get())) {
                    return failure;
                }
                if (failure.isPresent()) {
                    throw cameBack(failure.get().cause());
                }
                inFlight.awaitChange(LOOK);
            }
            return Optional.empty();
        }
    }
}
