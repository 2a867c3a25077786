package io.khabar.standalone.explain;

import io.khabar.enrich.story.Span;
import io.khabar.enrich.story.SpanKind;
import io.khabar.enrich.story.Story;
import io.khabar.enrich.story.TopicKey;
import io.khabar.news.EnrichedStory;
import io.khabar.news.Entity;
import io.khabar.news.InfoSource;
import io.khabar.news.Khabar;
import io.khabar.standalone.text.Paint;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Shows an explanation to people: the text with each span in its colour, then the stories and their keys. */
public final class ExplanationView {
    private static final Map<SpanKind, Paint.Colour> COLOURS = new EnumMap<>(Map.ofEntries(
            Map.entry(SpanKind.HEADLINE, Paint.Colour.BOLD),
            Map.entry(SpanKind.BODY, Paint.Colour.PLAIN),
            Map.entry(SpanKind.DATELINE, Paint.Colour.CYAN),
            Map.entry(SpanKind.BYLINE, Paint.Colour.CYAN),
            Map.entry(SpanKind.SOURCE, Paint.Colour.BLUE),
            Map.entry(SpanKind.DATE, Paint.Colour.BLUE),
            Map.entry(SpanKind.KEYWORDS, Paint.Colour.GREEN),
            Map.entry(SpanKind.MARKER, Paint.Colour.RED),
            Map.entry(SpanKind.TEASER, Paint.Colour.YELLOW),
            Map.entry(SpanKind.CAPTION, Paint.Colour.MAGENTA),
            Map.entry(SpanKind.BOILERPLATE, Paint.Colour.GREY),
            Map.entry(SpanKind.MARKUP, Paint.Colour.GREY),
            Map.entry(SpanKind.SPACE, Paint.Colour.PLAIN)));

    private final Paint paint;
    private final PrintStream out;

    public ExplanationView(Paint paint, PrintStream out) {
        this.paint = paint;
        this.out = out;
    }

    /** Prints the explanation. */
    public void show(Explanation explanation) {
        out.println(paint.in(Paint.Colour.BOLD, "── " + explanation.file()));
        out.println(legend(explanation.spans()));
        out.println();
        text(explanation);
        for (int i = 0; i < explanation.family().size(); i++) {
            story(i, explanation.family().get(i), explanation.result().stories().get(i));
        }
        out.println();
    }

    /** Prints why an article was refused. */
    public void show(Explanation.Outcome.Refused refused) {
        out.println(paint.in(Paint.Colour.RED, refused.file() + ": " + refused.reason()));
    }

    private String legend(List<Span> spans) {
        return spans.stream()
                .map(Span::kind)
                .distinct()
                .filter(kind -> kind != SpanKind.SPACE)
                .map(kind -> paint.in(colour(kind), kind.label()))
                .collect(Collectors.joining("  "));
    }

    /** Without colours each span stands on a line of its own, after its kind and story. */
    private void text(Explanation explanation) {
        int story = 0;
        for (Span span : explanation.spans()) {
            String words = explanation.text().substring(span.start(), span.end());
            if (span.story() != story && span.kind() != SpanKind.SPACE) {
                story = span.story();
                out.println(paint.in(Paint.Colour.REVERSE, " story " + story + " "));
            }
            if (paint.on()) {
                out.print(paint.in(colour(span.kind()), words));
            } else if (span.kind() != SpanKind.SPACE) {
                out.println("[" + span.story() + " " + span.kind().label() + "] " + words.strip());
            }
        }
        out.println();
    }

    private void story(int position, EnrichedStory record, Story story) {
        Khabar khabar = record.getKhabar();
        out.println();
        out.println(paint.in(
                Paint.Colour.BOLD,
                "story " + position + " (" + khabar.getRole() + "): " + either(record.getHeadline())));
        line("id", record.getUri());
        line("source", names(record.getInfoSources()));
        line("located", either(record.getLocated()));
        line("by", either(record.getBy()));
        line(
                "published",
                record.getPublished() == null
                        ? "none"
                        : record.getPublished() + " (" + record.getPublishedBasis() + ", to the "
                                + khabar.getPublishedPrecision() + ")");
        line("language", language(record));
        line("keywords", String.join(" · ", record.getKeywords()));
        line("people", entities(record.getPeople()));
        line("organisations", entities(record.getOrganisations()));
        line("places", entities(record.getPlaces()));
        line("topics", topics(story.topics()));
        line("links", links(record));
        line("split", "sure to " + khabar.getSplitSureness() + evidence(khabar));
        line("flags", String.join(", ", khabar.getFlags()));
    }

    private void line(String name, String value) {
        if (!value.isEmpty()) {
            out.println("  " + paint.in(Paint.Colour.GREY, name + ":") + " " + value);
        }
    }

    private static String language(EnrichedStory record) {
        Double sureness = record.getKhabar().getLanguageSureness();
        if (record.getLanguage() == null) {
            return either(null);
        }
        return record.getLanguage() + (sureness == null ? " (stated by the publisher)" : " (sure to " + sureness + ")");
    }

    private static String evidence(Khabar khabar) {
        return khabar.getSplitEvidence().isEmpty() ? "" : " (" + String.join("; ", khabar.getSplitEvidence()) + ")";
    }

    private static String names(List<InfoSource> sources) {
        return sources.stream()
                .map(source -> source.getLocated() == null
                        ? source.getName()
                        : source.getName() + " (" + source.getLocated() + ")")
                .collect(Collectors.joining(", "));
    }

    private String entities(List<Entity> entities) {
        return entities.stream()
                .map(entity -> paint.in(Paint.Colour.GREEN, entity.getUri()) + " «" + entity.getLiteral() + "» ×"
                        + entity.getMentions().size())
                .collect(Collectors.joining(", "));
    }

    private static String topics(List<TopicKey> topics) {
        return topics.stream()
                .map(topic -> topic.id() + " " + topic.name() + " (" + topic.relevance() + ": "
                        + String.join(", ", topic.evidence()) + ")")
                .collect(Collectors.joining("; "));
    }

    private static String links(EnrichedStory story) {
        List<String> links = new ArrayList<>();
        story.getAssociations()
                .forEach(link -> links.add(link.getRel() + " «" + either(link.getHeadline()) + "»"
                        + (link.getUrl() == null ? "" : " " + link.getUrl())));
        return String.join(", ", links);
    }

    private static String either(@org.jspecify.annotations.Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }

    private static Paint.Colour colour(SpanKind kind) {
        return COLOURS.getOrDefault(kind, Paint.Colour.PLAIN);
    }
}
