package io.khabar.standalone.cli;

import io.khabar.enrich.story.EntityKind;
import io.khabar.enrich.story.key.GazetteerCheck;
import io.khabar.enrich.story.key.GazetteerStats;
import io.khabar.standalone.text.Table;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Counts what the gazetteer holds. */
@Command(
        name = "stats",
        mixinStandardHelpOptions = true,
        description = {
            "Counts the entities by kind, and their names by language.",
            "Those that come with Khabar are counted; when files are named, with their lines laid over them."
        })
final class GazetteerStatsCommand implements Callable<Integer> {
    private static final List<Integer> WIDTHS = List.of(14, 10, 10, 10);

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "0..*", description = "Files with one entity a line.")
    private List<Path> files = new ArrayList<>();

    @Override
    public Integer call() {
        var lines = GazetteerCheck.of(GazetteerInput.read(files), List.of()).lines();
        GazetteerStats stats = GazetteerStats.of(lines.values());
        PrintWriter out = spec.commandLine().getOut();
        out.println(stats.entities() + " entities: " + kind(stats, EntityKind.PERSON) + " people, "
                + kind(stats, EntityKind.ORGANISATION) + " organisations, " + kind(stats, EntityKind.PLACE)
                + " places; " + stats.wikidata() + " with a Wikidata id");
        Table table = new Table(WIDTHS).row("language", "labels", "aliases", "weak names");
        stats.languages()
                .forEach(language -> table.row(
                        language.language(),
                        String.valueOf(language.labels()),
                        String.valueOf(language.aliases()),
                        String.valueOf(language.weak())));
        table.lines().forEach(out::println);
        out.flush();
        return 0;
    }

    private static int kind(GazetteerStats stats, EntityKind kind) {
        return stats.kinds().getOrDefault(kind, 0);
    }
}
