package io.khabar.schemas.serde;

import static org.assertj.core.api.Assertions.assertThat;

import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import org.apache.avro.AvroRuntimeException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class OutageTest {

    static Stream<Throwable> outages() {
        return Stream.of(
                new ConnectException("refused"),
                new SocketException("reset"),
                new SocketTimeoutException("slow"),
                new UnknownHostException("registry"),
                new HttpTimeoutException("slow"),
                new SSLHandshakeException("certificate"),
                new TimeoutException("brokers"),
                new SaslAuthenticationException("login"),
                new TopicAuthorizationException("rights"));
    }

    @ParameterizedTest
    @MethodSource("outages")
    void shouldSeeAnOutageThroughWhatWrapsIt(Throwable outage) {
        assertThat(Outage.is(outage)).isTrue();
        assertThat(Outage.is(new SerializationException("wrapped", new RuntimeException(outage))))
                .isTrue();
    }

    static Stream<Throwable> faultsOfTheRecord() {
        return Stream.of(
                new SerializationException("bad bytes"),
                new EOFException("the record ends early"),
                new IOException("Invalid long encoding"),
                new AvroRuntimeException("malformed"),
                new RecordTooLargeException("too large"),
                new NullPointerException());
    }

    @ParameterizedTest
    @MethodSource("faultsOfTheRecord")
    void shouldNotCallAFaultOfTheRecordAnOutage(Throwable fault) {
        assertThat(Outage.is(fault)).isFalse();
        assertThat(Outage.is(new SerializationException("wrapped", fault))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "401, 40101, true",
        "403, 40301, true",
        "429, 42901, true",
        "500, 50001, true",
        "503, 50303, true",
        "404, 404, true",
        "404, 40403, false",
        "404, 40401, false",
        "409, 409, false",
        "422, 42201, false"
    })
    void shouldTellConfluentsFailuresApart(int status, int code, boolean outage) {
        // Given
        Throwable failure = new SerializationException(
                "Error retrieving Avro schema", new RestClientException("said", status, code));

        // When / Then
        assertThat(Outage.is(failure)).isEqualTo(outage);
    }

    @Test
    void shouldEndOnCausesThatGoInACircle() {
        // Given
        Exception one = new Exception("one");
        Exception other = new Exception("other", one);
        one.initCause(other);

        // When / Then
        assertThat(Outage.is(one)).isFalse();
    }
}
