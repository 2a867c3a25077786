package io.khabar.ingest.push;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.ssl.SslConnection;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Closes connections on which the head of a request takes too long: a byte now and then keeps the idle timeout from doing
 * so. A head gets between one and two times the time given; so does the first one of a connection, TLS included.
 */
final class HeadDeadline implements Connection.Listener {
    private final Scheduler scheduler;
    private final Duration longest;

    HeadDeadline(Scheduler scheduler, Duration longest) {
        this.scheduler = scheduler;
        this.longest = longest;
    }

    @Override
    public void onOpened(Connection connection) {
        if (!(connection instanceof SslConnection)) {
            new Watch(connection).again();
        }
    }

    /**
     * What had passed over a connection at some time.
     *
     * @param requests whose heads had come
     * @param answers that had gone
     * @param bytes that had come
     */
    record Passed(long requests, long answers, long bytes) {

        /** Bytes but neither a request nor an answer since then, and none being answered: a head that does not end. */
        boolean onlyBytesSince(Passed before) {
            boolean answering = requests > answers;
            boolean same = requests == before.requests && answers == before.answers;
            return !answering && same && (bytes > before.bytes || requests == 0);
        }
    }

    private final class Watch {
        private final Connection connection;
        private Passed before = new Passed(0, 0, 0);

        Watch(Connection connection) {
            this.connection = connection;
        }

        void again() {
            scheduler.schedule(this::look, longest.toMillis(), TimeUnit.MILLISECONDS);
        }

        private void look() {
            if (!connection.getEndPoint().isOpen()) {
                return;
            }
            Passed now = new Passed(connection.getMessagesIn(), connection.getMessagesOut(), connection.getBytesIn());
            if (now.onlyBytesSince(before)) {
                connection.getEndPoint().close(new TimeoutException("the head of a request took too long"));
                return;
            }
            before = now;
            again();
        }
    }
}
