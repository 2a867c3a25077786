package io.khabar.runtime;

import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.TransactionalIdAuthorizationException;
import org.jspecify.annotations.Nullable;

/** As whom this process talks to Kafka, and words for what Kafka refuses it. It knows no password. */
public final class KafkaLogin {
    private static final int DEEPEST = 50;
    private static final String USERNAME = "username=";

    private final String who;
    private final String principal;

    private KafkaLogin(String who, String principal) {
        this.who = who;
        this.principal = principal;
    }

    /** The login that the settings give to every Kafka client. */
    public static KafkaLogin of(Settings settings) {
        return of(settings.kafkaClient());
    }

    /** @param client settings of a Kafka client under Kafka's own names */
    public static KafkaLogin of(Map<String, ?> client) {
        String protocol = text(client, "security.protocol");
        if (protocol.startsWith("SASL")) {
            String user = user(text(client, "sasl.jaas.config"));
            String how = " (" + protocol + ", " + text(client, "sasl.mechanism") + ")";
            return user.isEmpty()
                    ? new KafkaLogin("the login of kafka.sasl.jaas.config" + how, "User:…")
                    : new KafkaLogin("the user " + user + how, "User:" + user);
        }
        if (protocol.equals("SSL")) {
            return new KafkaLogin(
                    "the certificate of kafka.ssl.keystore.location " + text(client, "ssl.keystore.location"),
                    "User:CN=…");
        }
        return new KafkaLogin("clients without a login", "User:ANONYMOUS");
    }

    private static String text(Map<String, ?> client, String key) {
        Object value = client.get(key);
        return value == null ? "" : value.toString();
    }

    /** The word after {@code username=}, in quotation marks or not; empty: there is none. */
    private static String user(String jaas) {
        int at = jaas.indexOf(USERNAME);
        if (at < 0) {
            return "";
        }
        String rest = jaas.substring(at + USERNAME.length());
        boolean quoted = rest.startsWith("\"") || rest.startsWith("'");
        String ends = quoted ? rest.substring(0, 1) : " ;";
        String name = quoted ? rest.substring(1) : rest;
        int end = 0;
        while (end < name.length() && ends.indexOf(name.charAt(end)) < 0) {
            end++;
        }
        return name.substring(0, end);
    }

    /** What is refused, to whom, and what to do, in one sentence or two; empty when the failure, and what caused it, is no refusal. */
    public Optional<String> refusal(Throwable failure) {
        Throwable link = failure;
        for (int depth = 0; link != null && depth < DEEPEST; depth++) {
            if (link instanceof AuthenticationException) {
                return Optional.of(
                        "Kafka refuses the connection or the login of " + who + ": " + link.getMessage()
                                + ". It is tried again until it is let in. Was its password changed? Give the new one, and start again.");
            }
            if (link instanceof AuthorizationException) {
                return Optional.of("Kafka does not let " + who + " " + act(link) + ": " + link.getMessage()
                        + ". It is tried again until it is allowed: kafka-acls.sh --add --allow-principal " + principal
                        + "…");
            }
            link = link.getCause();
        }
        return Optional.empty();
    }

    private static String act(Throwable refusal) {
        if (refusal instanceof TopicAuthorizationException topics
                && !topics.unauthorizedTopics().isEmpty()) {
            return "use the topics " + topics.unauthorizedTopics();
        }
        if (refusal instanceof GroupAuthorizationException group) {
            return "take part in the group " + known(group.groupId());
        }
        return refusal instanceof TransactionalIdAuthorizationException
                ? "use its transactional ids"
                : "do this in the cluster";
    }

    private static String known(@Nullable String group) {
        return group == null ? "it asked for" : group;
    }
}
