package io.khabar.train;

import io.khabar.enrich.story.tag.CrfModel;
import io.khabar.enrich.story.tag.CrfTagger;
import io.khabar.enrich.story.tag.Lexicon;
import io.khabar.enrich.story.tag.ModelFile;
import io.khabar.enrich.story.tag.NameKeys;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Trains the Arabic tagger, measures it and writes its file and its report. */
final class TrainTagger {

    private static final int WORDS = 60_000;
    private static final int CONTEXT_WORDS = 5_000;
    private static final int DIMENSIONS = 64;
    private static final int FEWEST = 2;
    private static final long VECTOR_SEED = 7;
    private static final Learning LEARNING = new Learning(5, 8, 15, 0.1, 6e-5, 0.3, 0.4, -0.4f, 4, 11);

    private final TrainingFiles files;
    private final Progress progress = new Progress(System.out);

    private TrainTagger(TrainingFiles files) {
        this.files = files;
    }

    /** Takes {@code --data=DIR --model=FILE --report=FILE}. */
    public static void main(String[] arguments) throws IOException {
        try {
            new TrainTagger(TrainingFiles.of(List.of(arguments))).run();
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }

    private void run() throws IOException {
        List<TaggedSentence> all = TaggedCorpus.read(files.corpus());
        var cut = DevCut.of(all);
        progress.say(cut.toString());
        RawCorpus raw = raw(cut.train());
        progress.say(raw.texts().size() + " raw texts, " + raw.words().size() + " words seen at least twice");
        Lexicon base = lexicon(raw);
        progress.say("vectors and clusters of " + base.words().size() + " words");
        NameKeys names = Names.of(base);
        var tried = new CrfTraining(cut.train(), base, names, LEARNING, progress).run();
        CrfModel model = ModelFile.read(ModelFile.write(tried.parts()), "the model without the dev cut");
        var scores = TaggerScores.of(new CrfTagger(model), cut.dev());
        progress.say("on the dev cut: " + scores.together());
        var shipped = new CrfTraining(all, base, names, LEARNING, progress).run();
        byte[] file = ModelFile.write(shipped.parts());
        var report = new TaggerReport(cut, LEARNING, shipped);
        write(file, report.write(scores, ModelFile.read(file, files.model().toString()), file.length));
    }

    private RawCorpus raw(List<TaggedSentence> train) throws IOException {
        var texts = new ArrayList<>(RawTexts.read(files.rawTexts()));
        for (TaggedSentence sentence : train) {
            texts.add(sentence.tokens().toArray(new String[0]));
        }
        return RawCorpus.of(texts, FEWEST);
    }

    private static Lexicon lexicon(RawCorpus raw) {
        int words = Math.min(WORDS, raw.words().size());
        var contexts = Contexts.of(raw, words, CONTEXT_WORDS);
        return LexiconMaker.of(raw, WordVectors.of(contexts, DIMENSIONS, VECTOR_SEED), words);
    }

    private void write(byte[] file, String report) throws IOException {
        Files.createDirectories(files.model().toAbsolutePath().getParent());
        Files.write(files.model(), file);
        Files.writeString(files.report(), report, StandardCharsets.UTF_8);
        System.out.println(report);
        progress.say("wrote " + files.model() + " and " + files.report());
    }

    /** The folder of the data is never written into what comes out. */
    record TrainingFiles(Path data, Path model, Path report) {

        static TrainingFiles of(List<String> arguments) {
            return new TrainingFiles(
                    Options.path(arguments, "data"),
                    Options.path(arguments, "model"),
                    Options.path(arguments, "report"));
        }

        Path corpus() {
            return existing("anercorp-camel-train.txt.gz");
        }

        Path rawTexts() {
            return existing("khaleej.tsv.xz");
        }

        private Path existing(String name) {
            Path file = data.resolve(name);
            if (!Files.isRegularFile(file)) {
                throw new IllegalArgumentException(file + " is missing; train/README.md says what the folder holds");
            }
            return file;
        }
    }
}
