package io.khabar.train.topic;

import io.khabar.enrich.story.topic.HybridClassifier;
import io.khabar.enrich.story.topic.TopicModel;
import io.khabar.enrich.story.topic.TopicModelFile;
import io.khabar.enrich.story.topic.TopicModelParts;
import io.khabar.train.Options;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Trains the Arabic model of topics, measures it and writes its file and its report. */
final class TrainTopics {

    private static final String TRAIN = "train";
    private static final int PART = 2;

    private final TopicFiles files;

    private TrainTopics(TopicFiles files) {
        this.files = files;
    }

    /** Takes {@code --data=DIR --model=FILE --report=FILE}. */
    public static void main(String[] arguments) throws IOException {
        try {
            new TrainTopics(TopicFiles.of(List.of(arguments))).run();
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }

    private void run() throws IOException {
        List<Lesson> all = SectionFile.read(files.sections(), PART).stream()
                .map(Lesson::ofCredited)
                .toList();
        List<Lesson> train =
                all.stream().filter(lesson -> lesson.source().equals(TRAIN)).toList();
        List<Lesson> dev =
                all.stream().filter(lesson -> !lesson.source().equals(TRAIN)).toList();
        Rarity rarity = Rarity.of(train);
        System.out.println(train.size() + " texts to train on, " + dev.size() + " to measure on");
        List<Unseen> unseen = Groups.unseen(train, rarity);
        List<Unseen> strange = Groups.withoutSection(train, rarity);
        Map<String, List<Unseen>> sources = Sources.unseen(train, rarity);
        float[] calibration = Calibration.of(together(unseen, strange, sources));
        System.out.println("calibrated on texts of groups, sources and sections that were not trained on");
        LinearTopics linear = TopicLearner.learn(train, rarity);
        byte[] file = TopicModelFile.write(parts(linear, rarity, calibration));
        TopicModel model = TopicModelFile.read(file, files.model().toString());
        var exam = new Exam(rarity, calibration, linear);
        String report = exam.report(
                train.size(),
                dev,
                unseen,
                strange,
                sources,
                files.evaluation(),
                HybridClassifier.with(model),
                model.version(),
                file.length);
        Files.createDirectories(files.model().toAbsolutePath().getParent());
        Files.write(files.model(), file);
        Files.writeString(files.report(), report, StandardCharsets.UTF_8);
        System.out.println(report);
    }

    private static List<Unseen> together(
            List<Unseen> groups, List<Unseen> sections, Map<String, List<Unseen>> sources) {
        return Stream.of(Stream.of(groups, sections), sources.values().stream())
                .flatMap(lists -> lists)
                .flatMap(List::stream)
                .toList();
    }

    private static TopicModelParts parts(LinearTopics linear, Rarity rarity, float[] calibration) {
        float[] steps = linear.steps();
        return new TopicModelParts(
                Curriculum.TOPICS,
                rarity.steps(),
                rarity.step(),
                linear.bias(),
                linear.quantised(steps),
                steps,
                calibration);
    }

    /** The folder of the data is never written into what comes out. */
    record TopicFiles(Path data, Path model, Path report) {

        static TopicFiles of(List<String> arguments) {
            return new TopicFiles(
                    Options.path(arguments, "data"),
                    Options.path(arguments, "model"),
                    Options.path(arguments, "report"));
        }

        Path sections() {
            Path file = data.resolve("khaleej.tsv.xz");
            if (!Files.isRegularFile(file)) {
                throw new IllegalArgumentException(file + " is missing; train/README.md says what the folder holds");
            }
            return file;
        }

        /** Texts of other papers, to measure on; none when the file is missing. */
        List<SectionText> evaluation() throws IOException {
            Path file = data.resolve("saudi-sections-eval.tsv.xz");
            return Files.isRegularFile(file) ? SectionFile.read(file, 1) : List.of();
        }
    }
}
