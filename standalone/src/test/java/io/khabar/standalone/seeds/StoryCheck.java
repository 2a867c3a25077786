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
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Compares a family of stories with what its seed expects. An expectation that is absent is not compared; null means that there is none. */
final class StoryCheck {
    private final List<String> faults = new ArrayList<>();
    private String where = "";

    /** What differs, one line each; empty when nothing does. */
    static List<String> differences(ExpectedSeed expected, List<EnrichedStory> family) {
        StoryCheck check = new StoryCheck();
        if (family.size() != expected.stories().size()) {
            check.faults.add(expected.origin() + ": " + expected.stories().size() + " stories expected, but there are "
                    + family.size() + ": "
                    + family.stream().map(EnrichedStory::getHeadline).toList());
        }
        for (int i = 0; i < Math.min(family.size(), expected.stories().size()); i++) {
            check.where = expected.origin() + " story " + i;
            check.story(expected.stories().get(i), family.get(i));
        }
        return check.faults;
    }

    private void story(JsonNode expected, EnrichedStory story) {
        text(expected, "role", story.getKhabar().getRole().name());
        text(expected, "headline", story.getHeadline());
        text(expected, "by", story.getBy());
        text(expected, "located", story.getLocated());
        text(expected, "publishedBasis", story.getPublishedBasis().name());
        text(
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
            fault(keys.contains(key), "has the key " + key + " of another story");
        }
        has(
                expected,
                "topics",
                story.getSubjects().stream().map(Subject::getUri).collect(Collectors.toCollection(TreeSet::new)));
    }

    private void body(JsonNode expected, String body) {
        for (String words : strings(expected, "bodyHas")) {
            fault(!body.contains(folded(words)), "body lacks «" + words + "»");
        }
        for (String words : strings(expected, "bodyLacks")) {
            fault(body.contains(folded(words)), "body has «" + words + "»");
        }
        for (String words : strings(expected, "bodyOnce")) {
            String once = folded(words);
            fault(
                    body.indexOf(once) < 0 || body.indexOf(once) != body.lastIndexOf(once),
                    "body does not have «" + words + "» exactly once");
        }
        if (expected.hasNonNull("bodyStarts")) {
            String words = expected.get("bodyStarts").asText();
            fault(!body.startsWith(folded(words)), "body does not start with «" + words + "» but «" + head(body) + "»");
        }
        if (expected.hasNonNull("bodyEnds")) {
            String words = expected.get("bodyEnds").asText();
            fault(!body.endsWith(folded(words)), "body does not end with «" + words + "» but «" + tail(body) + "»");
        }
    }

    private void text(JsonNode expected, String field, @Nullable String value) {
        if (expected.has(field)) {
            String wanted = expected.get(field).isNull()
                    ? null
                    : folded(expected.get(field).asText());
            String found = value == null ? null : folded(value);
            fault(
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
            fault(!wanted.equals(found), field + ": expected " + wanted + ", found " + found);
        }
    }

    private void has(JsonNode expected, String field, Set<String> found) {
        for (String wanted : strings(expected, field)) {
            fault(!found.contains(wanted), field + ": " + wanted + " is not among " + found);
        }
    }

    private void fault(boolean is, String what) {
        if (is) {
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
