package io.khabar.train;

import io.khabar.enrich.story.EntityKind;
import io.khabar.enrich.story.StoryText;
import io.khabar.enrich.story.tag.CrfModel;
import io.khabar.enrich.story.tag.CrfTagger;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes down what the tagger reaches, how fast it is and what it was made with. */
final class TaggerReport {

    private static final String CAUTION = "Settings were chosen by these two measurements, so both flatter the model a"
            + " little; names in new text will be found less often.";

    private static final int ROUNDS = 6;
    private static final int STORY_SENTENCES = 20;

    private final DevCut cut;
    private final Learning learning;
    private final CrfTraining.Result shipped;

    TaggerReport(DevCut cut, Learning learning, CrfTraining.Result shipped) {
        this.cut = cut;
        this.learning = learning;
        this.shipped = shipped;
    }

    String write(TaggerScores scores, CrfModel model, int bytes) {
        var report = new ReportWriter("The Arabic tagger: report of its training")
                .text("Written by the training itself (see README.md); exact span and kind, names of all three kinds.")
                .text(
                        "ANERcorp, train half of the CAMeL split: %s. No sentence of the measured part, and none of its"
                                + " words as raw text, was seen by the model that the table measures. The shipped model has the"
                                + " same settings and learned from all of the train half.",
                        cut)
                .table("| how the sentences come | F1 | places | organisations | persons | precision | recall |");
        row(report, "each alone", scores.alone());
        row(report, "in groups of " + TaggerScores.GROUP + ", as stories", scores.groups());
        row(report, "all in their order, each with 12 before and after", scores.together());
        return report.end()
                .text(
                        "Persons, places and organisations together: %d names.",
                        scores.alone().names())
                .text(
                        "All of the train half, in %d folds, each tagged by a model that has not seen it, each sentence"
                                + " alone and without the story's hints: %s (%d names).",
                        learning.folds(), shipped.heldOut(), shipped.heldOut().names())
                .text("%s", CAUTION)
                .text(
                        "Size: %.2f MB; %d words, %d features. Version %s.",
                        bytes / 1e6, words(), features(), model.version())
                .text(
                        "Speed: %.1f MB of UTF-8 a second, one thread, stories of %d sentences.",
                        speed(model), STORY_SENTENCES)
                .text("Settings: %s.", learning)
                .toString();
    }

    private int words() {
        return shipped.parts().lexicon().words().size();
    }

    private int features() {
        return shipped.parts().hashes().length;
    }

    private static void row(ReportWriter report, String how, Score score) {
        report.row(
                "| %s | **%.1f** | %.1f | %.1f | %.1f | %.1f | %.1f |",
                how,
                100 * score.f1(),
                100 * score.f1(EntityKind.PLACE),
                100 * score.f1(EntityKind.ORGANISATION),
                100 * score.f1(EntityKind.PERSON),
                100 * score.precision(),
                100 * score.recall());
    }

    /** The best of some rounds over the corpus as stories: megabytes of UTF-8 a second, one thread. */
    private double speed(CrfModel model) {
        var tagger = new CrfTagger(model);
        var sentences =
                cut.train().stream().map(s -> String.join(" ", s.tokens())).toList();
        long bytes = 0;
        double best = 0;
        for (int round = 0; round < ROUNDS; round++) {
            bytes = 0;
            long start = System.nanoTime();
            for (int from = 0; from < sentences.size(); from += STORY_SENTENCES) {
                String body =
                        String.join("\n", sentences.subList(from, Math.min(sentences.size(), from + STORY_SENTENCES)));
                tagger.names(new StoryText(null, body, "ar", List.of()));
                bytes += body.getBytes(StandardCharsets.UTF_8).length;
            }
            best = Math.max(best, bytes * 1e3 / (System.nanoTime() - start));
        }
        return best;
    }
}
