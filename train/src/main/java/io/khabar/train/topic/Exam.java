package io.khabar.train.topic;

import io.khabar.enrich.story.topic.HybridClassifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Measures a trained model.
 *
 * @param rarity of the words
 * @param calibration of its scores
 * @param linear its weights
 */
@SuppressWarnings("ArrayRecordComponent") // passed on, never compared
record Exam(Rarity rarity, float[] calibration, LinearTopics linear) {

    private static final String LOOKED_AT =
            "Nothing is trained on these papers, and nothing is fitted to them by a program. They were looked at for which kinds of"
                    + " mistakes the whole classifier makes: whether model or lexicon gave a wrong topic, and by which words. That showed"
                    + " titles and greetings taken for religion, words that are another word once they are folded, and topics of the lexicon"
                    + " placed before those of the model. Which words those are was then read off the sections of the training data. The"
                    + " thresholds of the classifier were set with the last table and the invented stories in view, so that it is no blind"
                    + " measure of them; its coverage is what they were set for.";

    private static final List<Integer> ALL =
            IntStream.range(0, Curriculum.TAUGHT.size()).boxed().toList();

    /** All tables. */
    String report(
            int train,
            List<Lesson> dev,
            List<Unseen> unseen,
            List<Unseen> strange,
            Map<String, List<Unseen>> sources,
            List<SectionText> papers,
            HybridClassifier classifier,
            String version,
            int bytes) {
        var report = new TopicReport();
        report.text("# The Arabic model of topics").text(settings(train, dev, version, bytes));
        withinTheSource(report, dev, unseen);
        withoutASource(report, sources);
        withoutASection(report, strange);
        if (!papers.isEmpty()) {
            otherPapers(report, papers, classifier);
        }
        return report.toString();
    }

    private static String settings(int train, List<Lesson> dev, String version, int bytes) {
        return String.format(
                Locale.ROOT,
                "Model `%s`, %d bytes, %d topics; %d texts to train on, %d to measure on. Logistic regression, one against the rest,"
                        + " %d rounds, rate %s, norm %s, seed %d. Two lines a test: all texts, then the surest 85 %%.",
                version,
                bytes,
                Curriculum.TOPICS.size(),
                train,
                dev.size(),
                TopicLearner.ROUNDS,
                TopicLearner.RATE,
                TopicLearner.NORM,
                TopicLearner.SEED);
    }

    private void withinTheSource(TopicReport report, List<Lesson> dev, List<Unseen> unseen) {
        report.text("## Within the source, and groups of like texts left out")
                .text("Each section is cut into " + Groups.COUNT
                        + " groups of like words; a model that has not seen a group scores it.")
                .head("left out");
        report.both("nothing (dev cut)", answers(dev));
        for (int group = 0; group < Groups.COUNT; group++) {
            int left = group;
            report.both(
                    "group " + (group + 1),
                    ofUnseen(
                            unseen.stream().filter(text -> text.group() == left).toList()));
        }
        report.both("each group once", ofUnseen(unseen)).end();
    }

    private void withoutASource(TopicReport report, Map<String, List<Unseen>> sources) {
        report.text("## Sources left out")
                .text(
                        "The data have one newspaper and two sections of a magazine, but many texts of the paper say who they are from,"
                                + " by a dateline, a byline or an agency at the end. All texts of a source are left out, and a model that has seen"
                                + " none of them scores them; these words themselves are cut off before anything is read. Sources with "
                                + Sources.FEWEST_TEXTS + " texts or more, and of each the sections that it has "
                                + Sources.FEWEST_OF_SECTION
                                + " texts of. Where only one section is left, F1 says no more than how many of its texts are found."
                                + " All were edited at one paper, so that this says less than another paper does. The magazine is the only"
                                + " teacher of its topic; leaving it out is in the next table (Beauty, Gaming). The calibration has seen these answers, the model has not.")
                .head("left out");
        sources.forEach((source, texts) -> report.both(source, ofUnseen(texts)));
        report.both(
                        "each source once",
                        ofUnseen(sources.values().stream().flatMap(List::stream).toList()))
                .end();
    }

    private void withoutASection(TopicReport report, List<Unseen> strange) {
        report.text("## Sections left out")
                .text(
                        "What a model that never saw a section makes of its texts. Right is none of the other topics, unless the lexicon"
                                + " hears one. The calibration has seen these answers, the model has not.")
                .table("left out", "texts", "given another topic");
        Map<String, List<Unseen>> sections = new TreeMap<>();
        strange.forEach(text -> sections.computeIfAbsent(text.lesson().section(), section -> new ArrayList<>())
                .add(text));
        sections.forEach((section, texts) -> report.cells(
                section,
                Integer.toString(texts.size()),
                String.format(Locale.ROOT, "%.2f", Examiner.wronglySure(texts, calibration))));
        report.end();
    }

    private void otherPapers(TopicReport report, List<SectionText> papers, HybridClassifier classifier) {
        var sections = new TreeSet<Integer>();
        papers.forEach(text -> sections.add(Curriculum.place(text.section())));
        Map<String, List<SectionText>> bySource = new TreeMap<>();
        papers.forEach(text -> bySource.computeIfAbsent(text.source(), source -> new ArrayList<>())
                .add(text));
        report.text("## Other papers (evaluation only)")
                .text(LOOKED_AT)
                .text("The model with its calibration, among the five topics that these papers have sections of.")
                .head("paper");
        bySource.forEach((source, texts) -> report.both(source, ofPapers(texts, sections)));
        report.both("all", ofPapers(papers, sections)).end();
        report.text("The same among all topics of the model.").head("paper");
        report.both("all", ofPapers(papers, ALL)).end();
        report.text("The whole classifier: the first of the five topics that it gives, none when it gives none.")
                .head("paper");
        bySource.forEach((source, texts) -> report.both(source, ofClassifier(texts, classifier, sections)));
        report.both("all", ofClassifier(papers, classifier, sections)).end();
    }

    private List<Answer> answers(List<Lesson> lessons) {
        return lessons.stream()
                .map(lesson -> Examiner.answer(lesson, linear.scores(lesson, rarity.weighed(lesson)), calibration, ALL))
                .toList();
    }

    private List<Answer> ofUnseen(List<Unseen> texts) {
        return texts.stream()
                .map(text -> Examiner.answer(text.lesson(), text.scores(), calibration, ALL))
                .toList();
    }

    private List<Answer> ofPapers(List<SectionText> texts, Collection<Integer> allowed) {
        return texts.stream()
                .map(Lesson::of)
                .map(lesson ->
                        Examiner.answer(lesson, linear.scores(lesson, rarity.weighed(lesson)), calibration, allowed))
                .toList();
    }

    private static List<Answer> ofClassifier(
            List<SectionText> texts, HybridClassifier classifier, TreeSet<Integer> allowed) {
        return texts.stream()
                .map(text -> Examiner.answer(text, classifier, allowed))
                .toList();
    }
}
