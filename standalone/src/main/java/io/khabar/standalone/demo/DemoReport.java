package io.khabar.standalone.demo;

import io.khabar.news.EnrichedStory;
import io.khabar.news.Entity;
import io.khabar.news.InfoSource;
import io.khabar.news.StoryRole;
import io.khabar.news.Subject;
import io.khabar.standalone.text.Table;
import java.io.PrintStream;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Prints what came out: each page with the stories split out of it. */
final class DemoReport {
    private static final List<Integer> LIMITS = List.of(46, 10, 24, 64, 40, 70);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE.withZone(ZoneOffset.UTC);
    private static final int MOST_KEYS = 4;

    private final PrintStream out;

    DemoReport(PrintStream out) {
        this.out = out;
    }

    /** Prints one row for each page, and below it one for each story that stood embedded in it. */
    void table(List<EnrichedStory> stories) {
        Map<String, List<EnrichedStory>> families = new TreeMap<>();
        for (EnrichedStory story : stories) {
            families.computeIfAbsent(family(story), key -> new ArrayList<>()).add(story);
        }
        Table table = new Table(LIMITS).row("page", "date", "source", "keys", "topics", "headline");
        for (List<EnrichedStory> family : families.values()) {
            family.sort(Comparator.comparingInt(
                            (EnrichedStory story) -> story.getKhabar().getPosition())
                    .thenComparing(EnrichedStory::getUri)
                    .thenComparing(EnrichedStory::getVersion));
            family.forEach(story -> row(table, story));
        }
        table.lines().forEach(out::println);
    }

    /** Origin first, so that the pages stand in the order of the seed files. */
    private static String family(EnrichedStory story) {
        return Objects.requireNonNullElse(story.getKhabar().getOrigin(), "") + " "
                + story.getKhabar().getArticleId();
    }

    private static void row(Table table, EnrichedStory story) {
        boolean primary = story.getKhabar().getRole() == StoryRole.PRIMARY;
        table.row(
                primary
                        ? Objects.requireNonNullElse(story.getKhabar().getOrigin(), "")
                        : "  └ embedded story " + story.getKhabar().getPosition(),
                story.getPublished() == null ? "-" : DAY.format(story.getPublished()),
                story.getInfoSources().isEmpty() ? "-" : sources(story),
                keys(story),
                topics(story),
                Objects.requireNonNullElse(story.getHeadline(), "-"));
    }

    private static String sources(EnrichedStory story) {
        return story.getInfoSources().stream().map(InfoSource::getName).collect(Collectors.joining(", "));
    }

    private static String keys(EnrichedStory story) {
        List<Entity> entities = new ArrayList<>(story.getPeople());
        entities.addAll(story.getOrganisations());
        entities.addAll(story.getPlaces());
        entities.sort(
                Comparator.comparingDouble(Entity::getRelevance).reversed().thenComparing(Entity::getUri));
        String shown = entities.stream().limit(MOST_KEYS).map(Entity::getUri).collect(Collectors.joining(" "));
        int more = entities.size() - MOST_KEYS;
        return entities.isEmpty() ? "-" : more > 0 ? shown + " +" + more : shown;
    }

    private static String topics(EnrichedStory story) {
        String topics = story.getSubjects().stream().map(Subject::getName).collect(Collectors.joining("; "));
        return topics.isEmpty() ? "-" : topics;
    }
}
