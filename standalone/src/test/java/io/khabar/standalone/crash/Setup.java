package io.khabar.standalone.crash;

import io.khabar.schemas.SchemaCatalog;
import io.khabar.schemas.Topics;
import io.khabar.schemas.registry.RegistryClient;
import io.khabar.schemas.registry.RegistryConfig;
import io.khabar.schemas.topic.TopicSetup;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;

/** Topics and schemas, as {@code khabar init} makes them. */
public final class Setup {

    private Setup() {}

    public static void prepare(String bootstrapServers, String registryUrl) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            TopicSetup topics = new TopicSetup(admin, Clock.systemUTC());
            topics.createMissing(1);
            topics.awaitLeaders(Topics.all(), Duration.ofMinutes(2));
        }
        try (RegistryClient registry =
                new RegistryClient(RegistryConfig.of(Map.of("schema.registry.url", registryUrl)))) {
            new SchemaCatalog().register(registry);
        }
    }
}
