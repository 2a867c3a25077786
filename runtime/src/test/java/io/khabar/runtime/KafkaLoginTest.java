package io.khabar.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.TransactionalIdAuthorizationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of a login that is refused. */
class KafkaLoginTest {
    private static final String MODULE = "org.apache.kafka.common.security.scram.ScramLoginModule required ";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "username=\"desk one\" password=\"hush\";|the user desk one ",
                "username='desk' password='hush';|the user desk ",
                "password=\"hush\" username=desk;|the user desk ",
                "username=\"desk|the user desk ",
                "clientId=\"desk\";|the login of kafka.sasl.jaas.config ",
            })
    void shouldNameTheUserAndNoPassword(String options, String who) {
        String said = said(login(MODULE + options), new SaslAuthenticationException("bad credentials"));

        assertThat(said)
                .startsWith("Kafka refuses the connection or the login of " + who)
                .contains("(SASL_SSL, SCRAM-SHA-512)", "bad credentials", "tried again")
                .doesNotContain("hush");
    }

    @Test
    void shouldNameTheTopicsThatMayNotBeUsedAndHowToAllowThem() {
        String said = said(user(), new KafkaException("wrapped", new TopicAuthorizationException(Set.of("news"))));

        assertThat(said).contains("the user desk", "use the topics [news]", "--allow-principal User:desk");
    }

    @Test
    void shouldNameTheGroupThatMayNotBeUsed() {
        assertThat(said(user(), GroupAuthorizationException.forGroupId("readers")))
                .contains("take part in the group readers");
    }

    @Test
    void shouldTellATransactionalIdThatMayNotBeUsed() {
        assertThat(said(user(), new TransactionalIdAuthorizationException("not allowed")))
                .contains("use its transactional ids: not allowed");
    }

    @Test
    void shouldNameTheCertificateOfAClientThatHasOne() {
        KafkaLogin login = KafkaLogin.of(Map.of("security.protocol", "SSL", "ssl.keystore.location", "/keys/desk.p12"));

        assertThat(said(login, new SaslAuthenticationException("no")))
                .contains("the certificate of kafka.ssl.keystore.location /keys/desk.p12");
    }

    @Test
    void shouldSayThatThereIsNoLogin() {
        assertThat(said(KafkaLogin.of(Map.of()), new TopicAuthorizationException("news")))
                .contains("clients without a login", "User:ANONYMOUS");
    }

    @Test
    void shouldSayNothingOfOtherFaults() {
        assertThat(user().refusal(new KafkaException("wrapped", new TimeoutException("no answer"))))
                .isEmpty();
    }

    private static KafkaLogin user() {
        return login(MODULE + "username=\"desk\" password=\"hush\";");
    }

    private static KafkaLogin login(String jaas) {
        return KafkaLogin.of(
                Map.of("security.protocol", "SASL_SSL", "sasl.mechanism", "SCRAM-SHA-512", "sasl.jaas.config", jaas));
    }

    private static String said(KafkaLogin login, Throwable failure) {
        return login.refusal(failure).orElseThrow();
    }
}
