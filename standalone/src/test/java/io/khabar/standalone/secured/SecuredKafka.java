package io.khabar.standalone.secured;

import io.khabar.ingest.hostile.Certificates;
import io.khabar.standalone.broker.EmbeddedKafka;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialDeletion;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/**
 * A broker that takes clients over TLS and with a login alone. Its own connections, and the one that makes the user, log in by
 * PLAIN; the user by SCRAM-SHA-512, anew every few seconds, so that a login that is taken away is soon refused on connections that
 * are open. The user may do all, until it is denied.
 */
final class SecuredKafka implements AutoCloseable {
    private static final String USER = "khabar";
    private static final String LOGIN = "of-the-test-only";
    private static final int ITERATIONS = 4096; // the fewest that Kafka takes

    private final EmbeddedKafka kafka;
    private final Certificates certificates;

    private SecuredKafka(EmbeddedKafka kafka, Certificates certificates) {
        this.kafka = kafka;
        this.certificates = certificates;
    }

    static SecuredKafka start(Path folder) throws Exception {
        Certificates certificates = Certificates.make(folder, "broker");
        Map<String, String> settings = new HashMap<>(stores(certificates));
        settings.put("listener.security.protocol.map", "CLIENTS:SASL_SSL,CONTROLLER:PLAINTEXT");
        settings.put("sasl.enabled.mechanisms", "PLAIN,SCRAM-SHA-512");
        settings.put("sasl.mechanism.inter.broker.protocol", "PLAIN");
        settings.put("listener.name.clients.plain.sasl.jaas.config", plain() + " user_broker=\"" + LOGIN + "\";");
        settings.put(
                "listener.name.clients.scram-sha-512.sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required;");
        settings.put("group.initial.rebalance.delay.ms", "0");
        settings.put("group.min.session.timeout.ms", "1000");
        settings.put("connections.max.reauth.ms", "4000");
        settings.put("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
        settings.put("super.users", "User:broker;User:ANONYMOUS");
        settings.put("allow.everyone.if.no.acl.found", "true");
        SecuredKafka secured =
                new SecuredKafka(EmbeddedKafka.start(folder.resolve("secured"), 0, settings), certificates);
        secured.letIn();
        return secured;
    }

    String bootstrapServers() {
        return kafka.bootstrapServers();
    }

    /**
     * Writes the properties that let Khabar in.
     *
     * @param right whether with the right password
     */
    Path login(Path file, boolean right) throws IOException {
        return Files.write(
                file,
                List.of(
                        "bootstrap.servers=" + bootstrapServers(),
                        "kafka.security.protocol=SASL_SSL",
                        "kafka.ssl.truststore.location=" + certificates.trust(),
                        "kafka.ssl.truststore.type=PKCS12",
                        "kafka.ssl.truststore.password=" + Certificates.PASSWORD,
                        "kafka.sasl.mechanism=SCRAM-SHA-512",
                        "kafka.sasl.jaas.config=org.apache.kafka.common.security.scram.ScramLoginModule required username=\""
                                + USER + "\" password=\"" + (right ? LOGIN : "guessed") + "\";"),
                StandardCharsets.ISO_8859_1);
    }

    /** Makes the user, or makes it again. */
    void letIn() throws Exception {
        change(new UserScramCredentialUpsertion(
                USER, new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, ITERATIONS), LOGIN));
    }

    /** Deletes the user. */
    void lockOut() throws Exception {
        change(new UserScramCredentialDeletion(USER, ScramMechanism.SCRAM_SHA_512));
    }

    private void change(UserScramCredentialAlteration change) throws Exception {
        try (Admin admin = admin()) {
            admin.alterUserScramCredentials(List.of(change)).all().get();
        }
    }

    /**
     * Denies the user all that is of a kind and whose name begins so.
     *
     * @param begins with what; empty: all
     */
    void deny(ResourceType kind, String begins) throws Exception {
        try (Admin admin = admin()) {
            admin.createAcls(List.of(denial(kind, begins))).all().get();
        }
    }

    /** Takes it back. */
    void allow(ResourceType kind, String begins) throws Exception {
        try (Admin admin = admin()) {
            admin.deleteAcls(List.of(denial(kind, begins).toFilter())).all().get();
        }
    }

    private static AclBinding denial(ResourceType kind, String begins) {
        return new AclBinding(
                begins.isEmpty()
                        ? new ResourcePattern(kind, ResourcePattern.WILDCARD_RESOURCE, PatternType.LITERAL)
                        : new ResourcePattern(kind, begins, PatternType.PREFIXED),
                new AccessControlEntry("User:" + USER, "*", AclOperation.ALL, AclPermissionType.DENY));
    }

    /** As the broker itself, which may do all. */
    private Admin admin() {
        return Admin.create(broker());
    }

    /** What a client needs to log in as the broker itself. */
    Map<String, Object> broker() {
        Map<String, Object> broker = new HashMap<>(stores(certificates));
        broker.put("bootstrap.servers", bootstrapServers());
        broker.put("security.protocol", "SASL_SSL");
        broker.put("sasl.mechanism", "PLAIN");
        broker.put("sasl.jaas.config", plain() + ";");
        return broker;
    }

    private static String plain() {
        return "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"broker\" password=\""
                + LOGIN + "\"";
    }

    private static Map<String, String> stores(Certificates certificates) {
        return Map.of(
                "ssl.keystore.location",
                certificates.keys().toString(),
                "ssl.keystore.type",
                "PKCS12",
                "ssl.keystore.password",
                Certificates.PASSWORD,
                "ssl.truststore.location",
                certificates.trust().toString(),
                "ssl.truststore.type",
                "PKCS12",
                "ssl.truststore.password",
                Certificates.PASSWORD);
    }

    @Override
    public void close() {
        kafka.close();
    }
}
