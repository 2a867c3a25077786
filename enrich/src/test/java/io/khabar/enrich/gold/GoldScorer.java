package io.khabar.enrich.gold;

import static io.khabar.enrich.gold.GoldStory.folded;

import io.khabar.enrich.gold.PageScore.Fault;
import io.khabar.enrich.story.Draft;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Compares the stories found on a page with those that it holds. */
final class GoldScorer {

    private final GoldPage page;
    private final List<Draft> found;
    private final PageScore score = new PageScore();
    private final Set<Integer> used = new HashSet<>();

    private GoldScorer(GoldPage page, List<Draft> found) {
        this.page = page;
        this.found = found;
        score.page(page);
    }

    static PageScore score(GoldPage page, List<Draft> found) {
        var scorer = new GoldScorer(page, found);
        scorer.stories();
        scorer.teasers();
        return scorer.score;
    }

    private void stories() {
        int last = -1;
        for (GoldStory story : page.stories()) {
            int at = place(story);
            if (at < 0) {
                fault(Fault.MISSED, story, "");
                continue;
            }
            if (at < last) {
                fault(Fault.SWAPPED, story, "");
            }
            last = Math.max(last, at);
            used.add(at);
            compare(story, found.get(at));
        }
        for (int at = 0; at < found.size(); at++) {
            if (!used.contains(at)) {
                score.fault(
                        Fault.FALSE_SPLIT,
                        page.name() + ": «" + found.get(at).headline() + "» "
                                + found.get(at).evidence());
            }
        }
    }

    /** Where among those found the story is; -1 when it is not. */
    private int place(GoldStory story) {
        int best = -1;
        for (int at = 0; at < found.size(); at++) {
            Draft draft = found.get(at);
            boolean may = !used.contains(at) && draft.embedded() == story.isEmbedded();
            if (may && (!story.isEmbedded() || story.isSameAs(draft))) {
                best = best < 0 || story.share(draft) > story.share(found.get(best)) ? at : best;
            }
        }
        return best;
    }

    private void compare(GoldStory story, Draft draft) {
        String body = folded(draft.body());
        if (!story.isHeadline(draft.headline())) {
            fault(Fault.HEADLINE, story, "found «" + draft.headline() + "»");
        }
        for (String line : story.lines()) {
            if (!body.contains(folded(line))) {
                fault(Fault.LINE_LOST, story, "«" + line + "»");
            }
        }
        for (String line : story.foreign()) {
            if (body.contains(folded(line)) && !isTeaser(line)) {
                fault(Fault.FOREIGN_LINE, story, "«" + line + "»");
            }
        }
        for (String line : story.once()) {
            if (body.indexOf(folded(line)) != body.lastIndexOf(folded(line))) {
                fault(Fault.DOUBLED, story, "«" + line + "»");
            }
        }
        story.wrongEdges(draft).forEach(wrong -> fault(Fault.EDGE, story, wrong));
        story.wrongFacts(draft).forEach(wrong -> fault(Fault.FACT, story, wrong));
    }

    private Stream<String> allTeasers() {
        return page.stories().stream()
                .flatMap(story -> story.teasers().stream())
                .distinct();
    }

    private boolean isTeaser(String line) {
        return allTeasers().anyMatch(line::equals);
    }

    /** A teaser whose words stand in a paragraph, too, is no teaser there. */
    private void teasers() {
        allTeasers().filter(this::isInBody).forEach(teaser -> {
            score.fault(Fault.TEASER_IN_BODY, page.name() + ": «" + teaser + "»");
        });
    }

    private boolean isInBody(String teaser) {
        String words = folded(teaser);
        boolean said = page.stories().stream()
                .flatMap(story -> story.lines().stream())
                .anyMatch(line -> folded(line).contains(words));
        return !said && found.stream().anyMatch(draft -> folded(draft.body()).contains(words));
    }

    private void fault(Fault fault, GoldStory story, String detail) {
        int number = page.stories().indexOf(story);
        score.fault(fault, page.name() + " story " + number + " «" + story.headline() + "» " + detail);
    }
}
