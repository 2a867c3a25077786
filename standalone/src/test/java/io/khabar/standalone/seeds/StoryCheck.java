package io.khabar.standalone.seeds;

import com.fasterxml.jackson.databind.JsonNode;
import io.khabar.news.Association;
import io.khabar.news.EnrichedStory;
import io.khabar.news.Entity;
import io.khabar.news.InfoSource;
import io.khabar.news.Subject;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Compares a family of stories with what its seed expects. An expectation that is absent is not compared; null means that there is none.
 * A fault of a kind that the seed states as a gap is none here; the gold test of enrich wants it.
 */
final class StoryCheck {
    private static final String MISSED = "MISSED";
    private static final String LINE_LOST = "LINE_LOST";
    private static final String FACT = "FACT";
    private static final String EDGE = "EDGE";
    private static final String KEYS = "KEYS";
    private static final double SAME = 0.5;

    private final ExpectedSeed seed;
    private final List<String> faults = new ArrayList<>();
    private String where = "";

    private StoryCheck(ExpectedSeed seed) {
        this.seed = seed;
    }

    /** What differs, one line each; empty when nothing does. */
    static List<String> differences(ExpectedSeed expected, List<EnrichedStory> family) {
        StoryCheck check = new StoryCheck(expected);
        List<JsonNode> stories = check.expectedIn(family);
        if (family.size() != stories.size()) {
            check.faults.add(expected.origin() + ": " + stories.size() + " stories expected, but there are "
                    + family.size() + ": "
                    + family.stream().map(EnrichedStory::getHeadline).toList());
        }
        for (int i = 0; i < Math.min(family.size(), stories.size()); i++) {
            check.where = expected.origin() + " story " + i;
            check.story(stories.get(i), family.get(i));
        }
        return check.faults;
    }

    /** All stories that are expected, but for those of a page with a known gap that are not there; each found one is one story only. */
    private List<JsonNode> expectedIn(List<EnrichedStory> family) {
        List<EnrichedStory> left = new LinkedList<>(family);
        return seed.stories().stream()
                .filter(story -> !seed.gaps().contains(MISSED) || isTakenFrom(left, story))
                .toList();
    }

    private static boolean isTakenFrom(List<EnrichedStory> left, JsonNode expected) {
        for (EnrichedStory found : left) {
            if (isSame(expected, found)) {
                return left.remove(found);
            }
        }
        return false;
    }

    private static boolean isSame(JsonNode expected, EnrichedStory story) {
        String headline = story.getHeadline() == null ? "" : folded(story.getHeadline());
        List<String> lines = strings(expected, "bodyHas");
        String body = folded(story.getBody());
        long there = lines.stream().filter(line -> body.contains(folded(line))).count();
        return expected.path("role").asText().equals(story.getKhabar().getRole().name())
                && (folded(expected.path("headline").asText()).equals(headline) || there >= SAME * lines.size());
    }

    private void story(JsonNode expected, EnrichedStory story) {
        text("SWAPPED", expected, "role", story.getKhabar().getRole().name());
        text("HEADLINE", expected, "headline", story.getHeadline());
        text(FACT, expected, "by", story.getBy());
        text(FACT, expected, "located", story.getLocated());
        text(FACT, expected, "publishedBasis", story.getPublishedBasis().name());
        text(
                FACT,
                expected,
                "published",
                story.getPublished() == null ? null : story.getPublished().toString());
        body(expected, folded(story.getBody()));
        same(expected, "infoSources", story.getInfoSources().stream().map(InfoSource::getName));
        same(expected, "keywords", story.getKeywords().stream());
        same(
                expected,
                "teasers",
                story.getAssociations().stream()
                        .filter(link -> link.getRel().equals("teaser"))
                        .map(Association::getHeadline));
        keys(expected, story);
    }

    private void keys(JsonNode expected, EnrichedStory story) {
        Set<String> keys = Stream.of(story.getPeople(), story.getOrganisations(), story.getPlaces())
                .flatMap(Collection::stream)
                .map(Entity::getUri)
                .collect(Collectors.toCollection(TreeSet::new));
        has(expected, "keys", keys);
        for (String key : strings(expected, "keysLack")) {
            fault(KEYS, keys.contains(key), "has the key " + key + " of another story");
        }
        has(
                expected,
                "topics",
                story.getSubjects().stream().map(Subject::getUri).collect(Collectors.toCollection(TreeSet::new)));
    }

    private void body(JsonNode expected, String body) {
        for (String words : strings(expected, "bodyHas")) {
            fault(LINE_LOST, !body.contains(folded(words)), "body lacks «" + words + "»");
        }
        for (String words : strings(expected, "bodyLacks")) {
            fault(
                    isTeaser(words) ? "TEASER_IN_BODY" : "FOREIGN_LINE",
                    body.contains(folded(words)),
                    "body has «" + words + "»");
        }
        for (String words : strings(expected, "bodyOnce")) {
            String once = folded(words);
            fault(
                    body.contains(once) ? "DOUBLED" : LINE_LOST,
                    body.indexOf(once) < 0 || body.indexOf(once) != body.lastIndexOf(once),
                    "body does not have «" + words + "» exactly once");
        }
        if (expected.hasNonNull("bodyStarts")) {
            String words = expected.get("bodyStarts").asText();
            fault(
                    EDGE,
                    !body.startsWith(folded(words)),
                    "body does not start with «" + words + "» but «" + head(body) + "»");
        }
        if (expected.hasNonNull("bodyEnds")) {
            String words = expected.get("bodyEnds").asText();
            fault(
                    EDGE,
                    !body.endsWith(folded(words)),
                    "body does not end with «" + words + "» but «" + tail(body) + "»");
        }
    }

    private void text(String kind, JsonNode expected, String field, @Nullable String value) {
        if (expected.has(field)) {
            String wanted = expected.get(field).isNull()
                    ? null
                    : folded(expected.get(field).asText());
            String found = value == null ? null : folded(value);
            fault(
                    kind,
                    !java.util.Objects.equals(wanted, found),
                    field + ": expected «" + wanted + "», found «" + found + "»");
        }
    }

    private void same(JsonNode expected, String field, Stream<String> values) {
        Set<String> found = values.map(StoryCheck::folded).collect(Collectors.toCollection(TreeSet::new));
        if (expected.has(field)) {
            Set<String> wanted = strings(expected, field).stream()
                    .map(StoryCheck::folded)
                    .collect(Collectors.toCollection(TreeSet::new));
            fault(FACT, !wanted.equals(found), field + ": expected " + wanted + ", found " + found);
        }
    }

    private void has(JsonNode expected, String field, Set<String> found) {
        for (String wanted : strings(expected, field)) {
            fault(KEYS, !found.contains(wanted), field + ": " + wanted + " is not among " + found);
        }
    }

    private boolean isTeaser(String words) {
        return seed.stories().stream()
                .anyMatch(story -> strings(story, "teasers").contains(words));
    }

    private void fault(String kind, boolean is, String what) {
        if (is && !seed.gaps().contains(kind)) {
            faults.add(where + ": " + what);
        }
    }

    private static List<String> strings(JsonNode node, String field) {
        List<String> strings = new ArrayList<>();
        if (node.has(field)) {
            node.get(field).forEach(value -> strings.add(value.asText()));
        }
        return strings;
    }

    private static String head(String body) {
        return body.substring(0, Math.min(60, body.length()));
    }

    private static String tail(String body) {
        return body.substring(Math.max(0, body.length() - 60));
    }

    /** NFC, white space folded, format characters (bidi marks, joiners) left out. */
    static String folded(String text) {
        StringBuilder folded = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(point -> {
            if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
                if (folded.length() > 0 && folded.charAt(folded.length() - 1) != ' ') {
                    folded.append(' ');
                }
            } else if (Character.getType(point) != Character.FORMAT) {
                folded.appendCodePoint(point);
            }
        });
        return folded.toString().strip();
    }
}
