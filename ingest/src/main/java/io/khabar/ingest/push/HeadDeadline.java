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

    private final class Watch {
        private final Connection connection;
        private long requests;
        private long bytes;

        Watch(Connection connection) {
            this.connection = connection;
        }

        void again() {
            scheduler.schedule(this::look, longest.toMillis(), TimeUnit.MILLISECONDS);
        }

        /** Bytes but no request since the last look, and no request being answered: a head that does not end. */
        private void look() {
            if (!connection.getEndPoint().isOpen()) {
                return;
            }
            long requestsNow = connection.getMessagesIn();
            long bytesNow = connection.getBytesIn();
            boolean answering = requestsNow > connection.getMessagesOut();
            boolean dribbling = bytesNow > bytes || requestsNow == 0;
            if (!answering && requestsNow == requests && dribbling) {
                connection.getEndPoint().close(new TimeoutException("the head of a request took too long"));
                return;
            }
            requests = requestsNow;
            bytes = bytesNow;
            again();
        }
    }
}
