package io.khabar.schemas.serde;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.khabar.news.EnrichedStory;
import io.khabar.news.Entity;
import io.khabar.news.Mention;
import io.khabar.news.MentionField;
import io.khabar.news.PublishedBasis;
import io.khabar.news.RawArticle;
import io.khabar.schemas.Fixtures;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;

/** Serdes and records for tests. */
final class SerdeFixture {
    private SerdeFixture() {}

    static Map<String, Object> settings(URI registry, boolean autoRegister) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("schema.registry.url", registry.toString());
        settings.put("auto.register.schemas", autoRegister);
        settings.put("specific.avro.reader", true);
        settings.put("http.read.timeout.ms", "60000");
        return settings;
    }

    static <T extends SpecificRecord> AvroSerializer<T> serializer(URI registry) {
        AvroSerializer<T> serializer = new AvroSerializer<>();
        serializer.configure(settings(registry, true), false);
        return serializer;
    }

    static <T extends SpecificRecord> AvroDeserializer<T> deserializer(URI registry) {
        AvroDeserializer<T> deserializer = new AvroDeserializer<>();
        deserializer.configure(settings(registry, false), false);
        return deserializer;
    }

    /** The answer of a registry that is asked for the schema in a fixture. */
    static String schemaAnswer(String fixture) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("schema", Fixtures.schema(fixture).toString())
                .toString();
    }

    static RawArticle article() {
        return RawArticle.newBuilder()
                .setId("0123456789abcdef0123456789abcdef")
                .setRaw(ByteBuffer.wrap("نص تجريبي".getBytes(StandardCharsets.UTF_8)))
                .setText("نص تجريبي")
                .setHeadline("عنوان")
                .setKeywords(List.of("ميناء", "قمح"))
                .setPublished(Instant.ofEpochMilli(1_700_000_000_123L))
                .setPublishedBasis(PublishedBasis.FEED)
                .setIngested(Instant.ofEpochMilli(1_700_000_001_000L))
                .build();
    }

    static EnrichedStory story() {
        Mention mention = Mention.newBuilder()
                .setField(MentionField.BODY)
                .setStart(2)
                .setEnd(8)
                .setLiteral("مرفأ الشمال")
                .setHow("alias")
                .build();
        Entity place = Entity.newBuilder()
                .setUri("place:xx")
                .setName("Northport")
                .setRelevance(0.5)
                .setSameAs(List.of("wikidata:Q0"))
                .setMentions(List.of(mention, mention))
                .build();
        return EnrichedStory.newBuilder()
                .setUri("urn:khabar:story:0123456789abcdef0123456789abcdef")
                .setBody("في مرفأ الشمال وصلت سفينة")
                .setPlaces(List.of(place))
                .setPublished(Instant.ofEpochMilli(1_700_000_000_123L))
                .build();
    }
}
