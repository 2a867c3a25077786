package io.khabar.standalone.gazetteer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Counts the records of the candidates' topic by their key. */
public final class CandidateCounts {
    private static final Comparator<Candidate> MOST_STORIES = Comparator.comparingInt(Candidate::stories)
            .thenComparingInt(Candidate::mentions)
            .reversed()
            .thenComparing(Candidate::key);

    private final ObjectMapper mapper = new ObjectMapper();
    private final Map<String, Sum> sums = new HashMap<>();

    /** Adds a record, as a line of JSON with its key and value. */
    public void add(String record) {
        try {
            JsonNode read = mapper.readTree(record);
            JsonNode value = read.path("value");
            if (value.isObject()) {
                sums.computeIfAbsent(read.path("key").asText(""), key -> new Sum())
                        .add(value);
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record is no JSON: " + record, e);
        }
    }

    /** The names that at least so many stories have, those of most stories first. */
    public List<Candidate> atLeast(int stories) {
        return sums.entrySet().stream()
                .map(sum -> sum.getValue().candidate(sum.getKey()))
                .filter(candidate -> candidate.stories() >= stories)
                .sorted(MOST_STORIES)
                .toList();
    }

    private static final class Sum {
        private final Set<String> stories = new HashSet<>();
        private int mentions;
        private long newest = Long.MIN_VALUE;
        private JsonNode last = MissingNode.getInstance();

        void add(JsonNode value) {
            stories.add(text(value, "storyUri"));
            mentions += value.path("mentions").asInt();
            long ingested = value.path("ingested").asLong();
            if (ingested >= newest) {
                newest = ingested;
                last = value;
            }
        }

        Candidate candidate(String key) {
            return new Candidate(
                    key,
                    text(last, "surface"),
                    text(last, "kind"),
                    stories.size(),
                    mentions,
                    text(last, "language"),
                    text(last, "storyUri"),
                    text(last, "headline"));
        }

        private static String text(JsonNode value, String field) {
            JsonNode found = value.path(field);
            return found.isNull() ? "" : found.asText("");
        }
    }
}
