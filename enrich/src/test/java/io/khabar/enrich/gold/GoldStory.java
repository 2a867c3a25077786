package io.khabar.enrich.gold;

import com.fasterxml.jackson.databind.JsonNode;
import io.khabar.enrich.story.Draft;
import io.khabar.enrich.story.PublicationDate;
import io.khabar.enrich.story.Source;
import io.khabar.enrich.story.Teaser;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A story as an editor sees it. What the expectation does not name is not compared. */
record GoldStory(JsonNode expected) {

    /** How much of the body, at least, makes another story this one. */
    private static final double SAME = 0.5;

    /** How many characters of a wrong edge are printed. */
    private static final int EDGE = 80;

    boolean isEmbedded() {
        return expected.get("role").asText().equals("EMBEDDED");
    }

    @Nullable
    String headline() {
        return text("headline");
    }

    boolean isHeadline(@Nullable String found) {
        String wanted = headline();
        boolean none = wanted == null || found == null;
        return !expected.has("headline")
                || (none ? wanted == found : folded(wanted).equals(folded(found)));
    }

    /** The paragraphs of the body, or words out of each. */
    List<String> lines() {
        return strings("bodyHas");
    }

    /** What stands on the page and belongs to another story, or to none. */
    List<String> foreign() {
        return strings("bodyLacks");
    }

    /** What the page prints twice and the body holds once. */
    List<String> once() {
        return strings("bodyOnce");
    }

    /** Where a body begins or ends otherwise than the story does: one line each. */
    List<String> wrongEdges(Draft draft) {
        String body = folded(draft.body());
        List<String> wrong = new ArrayList<>();
        String starts = text("bodyStarts");
        if (starts != null && !body.startsWith(folded(starts))) {
            wrong.add("starts «" + starts + "», found «" + body.substring(0, Math.min(EDGE, body.length())) + "»");
        }
        String ends = text("bodyEnds");
        if (ends != null && !body.endsWith(folded(ends))) {
            wrong.add("ends «" + ends + "», found «" + body.substring(Math.max(0, body.length() - EDGE)) + "»");
        }
        return wrong;
    }

    List<String> teasers() {
        return strings("teasers");
    }

    /** The story as it would be found by a splitter that makes no mistake. */
    Draft asDraft() {
        Instant at = expected.hasNonNull("published")
                ? Instant.parse(expected.get("published").asText())
                : null;
        return new Draft(
                isEmbedded(),
                headline(),
                body(),
                text("by"),
                text("located"),
                strings("infoSources").stream()
                        .map(name -> new Source(name, null))
                        .toList(),
                at == null
                        ? PublicationDate.NONE
                        : new PublicationDate(at, PublicationDate.Basis.PAGE, PublicationDate.Precision.DAY),
                strings("keywords"),
                teasers().stream().map(teaser -> new Teaser(teaser, null)).toList(),
                1,
                List.of(),
                List.of());
    }

    /** The paragraphs as far as they are known, from the first words to the last. */
    private String body() {
        Deque<String> body = new ArrayDeque<>(lines());
        String starts = text("bodyStarts");
        if (starts != null && !folded(String.join("\n", body)).startsWith(folded(starts))) {
            if (!body.isEmpty() && folded(starts).startsWith(folded(body.getFirst()))) {
                body.removeFirst();
            }
            body.addFirst(starts);
        }
        String ends = text("bodyEnds");
        if (ends != null && !folded(String.join("\n", body)).endsWith(folded(ends))) {
            if (!body.isEmpty() && folded(ends).endsWith(folded(body.getLast()))) {
                body.removeLast();
            }
            body.addLast(ends);
        }
        return String.join("\n", body);
    }

    private @Nullable String text(String field) {
        return expected.hasNonNull(field) ? expected.get(field).asText() : null;
    }

    /** True when a draft has the headline or half of the body. */
    boolean isSameAs(Draft draft) {
        return (headline() != null && isHeadline(draft.headline())) || share(draft) >= SAME;
    }

    /** The share of the paragraphs that stand in a draft's body. */
    double share(Draft draft) {
        String body = folded(draft.body());
        long there =
                lines().stream().filter(line -> body.contains(folded(line))).count();
        return lines().isEmpty() ? 0 : (double) there / lines().size();
    }

    /** What a draft says of the story and the page does not: one line each. */
    List<String> wrongFacts(Draft draft) {
        List<String> wrong = new ArrayList<>();
        compare(wrong, "by", draft.by());
        compare(wrong, "located", draft.located());
        compare(
                wrong,
                "published",
                draft.published().at() == null ? null : draft.published().at().toString());
        compare(wrong, "infoSources", draft.sources().stream().map(Source::name));
        compare(wrong, "keywords", draft.keywords().stream());
        compare(wrong, "teasers", draft.teasers().stream().map(teaser -> teaser.headline()));
        return wrong;
    }

    private void compare(List<String> wrong, String field, @Nullable String found) {
        String wanted = text(field);
        boolean same = wanted == null || found == null
                ? wanted == found
                : folded(wanted).equals(folded(found));
        if (expected.has(field) && !same) {
            wrong.add(field + ": expected «" + wanted + "», found «" + found + "»");
        }
    }

    private void compare(List<String> wrong, String field, Stream<String> values) {
        Set<String> found = new TreeSet<>(values.map(GoldStory::folded).toList());
        Set<String> wanted =
                new TreeSet<>(strings(field).stream().map(GoldStory::folded).toList());
        if (expected.has(field) && !wanted.equals(found)) {
            wrong.add(field + ": expected " + wanted + ", found " + found);
        }
    }

    private List<String> strings(String field) {
        List<String> strings = new ArrayList<>();
        if (expected.hasNonNull(field)) {
            expected.get(field).forEach(value -> strings.add(value.asText()));
        }
        return strings;
    }

    /** NFC, white space folded, format characters (bidi marks, joiners) left out. */
    static String folded(String text) {
        var folded = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(point -> {
            if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
                folded.append(folded.isEmpty() || folded.charAt(folded.length() - 1) == ' ' ? "" : " ");
            } else if (Character.getType(point) != Character.FORMAT) {
                folded.appendCodePoint(point);
            }
        });
        return folded.toString().strip();
    }
}
