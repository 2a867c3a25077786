package io.khabar.enrich;

import static org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse.REPLACE_THREAD;
import static org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.runtime.KafkaLogin;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.streams.errors.StreamsException;
import org.junit.jupiter.api.Test;

/** What is done when a stream thread dies. */
class ThreadFailuresTest {
    private final ThreadFailures failures = new ThreadFailures(KafkaLogin.of(Map.of()));

    @Test
    void shouldReplaceAThreadThatRanIntoATimeOut() {
        assertThat(failures.handle(new StreamsException("wrapped", new TimeoutException("no answer"))))
                .isEqualTo(REPLACE_THREAD);
        assertThat(failures.fatal()).isFalse();
        assertThat(failures.outage()).contains("wrapped");
    }

    @Test
    void shouldEndTheClientAndRememberWhyWhenTheLoginOrARightIsRefused() {
        assertThat(failures.handle(new SaslAuthenticationException("bad credentials")))
                .isEqualTo(SHUTDOWN_CLIENT);
        assertThat(failures.outage()).contains("bad credentials");
        assertThat(failures.handle(new StreamsException(new TopicAuthorizationException(Set.of("news")))))
                .isEqualTo(SHUTDOWN_CLIENT);
        assertThat(failures.outage()).contains("use the topics [news]");
        assertThat(failures.fatal()).isFalse();
    }

    @Test
    void shouldNotTakeAnotherFaultForAnOutageEvenWhenAnOutageComesWithIt() {
        assertThat(failures.handle(new StreamsException("a fault in a step"))).isEqualTo(SHUTDOWN_CLIENT);
        failures.handle(new SaslAuthenticationException("bad credentials"));

        assertThat(failures.fatal()).isTrue();
    }
}
