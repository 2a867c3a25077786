package io.khabar.standalone.cli;

import io.khabar.enrich.Enrichers;
import io.khabar.enrich.TaggerChoice;
import io.khabar.enrich.WordLists;
import io.khabar.enrich.story.NameTagger;
import io.khabar.enrich.story.StoryEnricher;
import io.khabar.standalone.explain.Explain;
import io.khabar.standalone.line.OwnFolders;
import io.khabar.standalone.text.Paint;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what Khabar makes of articles, without Kafka. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description =
                "Parses, splits and keys articles without Kafka, and shows what each stretch of the text was taken for.")
final class ExplainCommand implements Callable<Integer> {
    private static final int BUFFER = 1 << 16;
    private static final int MAX_CHARACTERS = 1_000_000;

    private final Clock clock;

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = "Seed files of every form, folders, or - for standard input.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private List<String> files;

    @Mixin
    private final OwnFolderFlags own = new OwnFolderFlags();

    @Option(
            names = "--tagger",
            paramLabel = "NAME",
            defaultValue = TaggerChoice.BUNDLED,
            description = "What sees the names that the gazetteer does not know, as enrich.tagger names it.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String tagger;

    @Option(
            names = "--tagger-model",
            paramLabel = "DIR",
            defaultValue = "",
            description = "Folder with its model, as enrich.tagger.model names it.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String taggerModel;

    @Option(
            names = "--tagger-languages",
            paramLabel = "LANGUAGE",
            split = ",",
            defaultValue = "ar",
            description = "Languages of the stories that it is asked for, as enrich.tagger.languages names them.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private List<String> taggerLanguages;

    @Option(names = "--json", description = "Print one JSON object a line for each article.")
    private boolean json;

    @Option(
            names = "--color",
            paramLabel = "WHEN",
            defaultValue = "AUTO",
            description = "auto, always or never. Default: auto, which heeds NO_COLOR.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private When color;

    ExplainCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() {
        OwnFolders folders = own.folders();
        WordLists lists = Enrichers.words(folders.words());
        NameTagger names = Enrichers.names(new TaggerChoice(tagger, taggerModel, taggerLanguages), lists);
        StoryEnricher enricher =
                Enrichers.with(Enrichers.labels(folders.labels()), lists.topics(), names, MAX_CHARACTERS);
        Paint paint = color == When.AUTO ? Paint.automatic() : new Paint(color == When.ALWAYS);
        try (PrintStream out = new PrintStream(
                new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), BUFFER),
                false,
                StandardCharsets.UTF_8)) {
            return new Explain(clock, out, json, paint, enricher).files(files).code();
        }
    }

    /** When to colour. */
    enum When {
        AUTO,
        ALWAYS,
        NEVER
    }
}
