package io.khabar.enrich.story.split;

import java.util.Arrays;

/**
 * Finds where a page goes on with its own story behind another that stands in its midst. One place is chosen over all paragraphs: what
 * stands behind it should say again what the story before has said, its headline above all, and not what the title and the paragraphs
 * before the place have. The weights are log-odds, fitted to stories of the gold set that were put into each other's midst and behind
 * each other.
 */
final class ReturnPoint {

    private static final byte NOT_SAID = 0;
    private static final byte ONCE = 1;
    private static final byte AGAIN = 2;
    private static final byte RECENTLY = 3;
    private static final byte IN_HEADLINE = 4;

    /** By how the story before has said it: what a word tells that is said behind the place, and not between the title and the place. */
    private static final double[] OF_MAIN = {0, 0.15, 0.5, 0.4, 1.75};

    /** What a word tells that is said before the place and behind it, and not in the story before: of the title, the first paragraph, and others. */
    private static final double OF_TITLE = -2;

    private static final double OF_LEAD = -0.9;
    private static final double OF_OWN = -0.1;
    private static final double OF_BOTH = -0.25;

    /** What the shares of known words tell: in the paragraph behind the place, and in that before it. */
    private static final double MAIN_BEHIND = 0.6;

    private static final double OWN_BEHIND = -0.7;
    private static final double MAIN_BEFORE = -0.6;

    /** A whole story has hardly one paragraph, and still less one sentence. */
    private static final double ONE_PARAGRAPH = -2.5;

    private static final double ONE_SENTENCE = -4.2;

    /** A short line behind the place may head another story yet. */
    private static final double SHORT_LINE = -1;

    /** Where a page did not go on behind the story before, which a marker had led to, it hardly does behind this one. */
    private static final double BEHIND_ANOTHER = -2.5;

    /** So much has to speak for a place, and so many words. */
    private static final double ENOUGH = 1.25;

    private static final int FEWEST_WORDS = 2;

    private static final int RECENT = 2;

    /** So many paragraphs of a story, and so many stories that stand in each other, are looked at, so that the cost stays linear. */
    private static final int MOST = 30;

    private static final int DEEPEST = 4;

    private static final int UNSEEN = 0;
    private static final int TITLE = 1;

    /** By stem: how the story before has said it. */
    private byte[] said = new byte[0];

    /** By stem: where it stands first and last, in the title, 1, or the paragraphs behind it, from 2; 0 where it does not. */
    private int[] first = new int[0];

    private int[] last = new int[0];

    /** How many paragraphs of a candidate are its own: those before the page returns to the main story's subject. */
    int of(Candidate candidate) {
        int size = candidate.body().size();
        if (size < 2 || !BackToMain.mayGoBack(candidate)) {
            return size;
        }
        boolean stepwise = candidate.marker() == null || isUnspaced(candidate);
        int at = step(candidate, stepwise);
        return at < size || stepwise ? at : chosen(candidate);
    }

    /** Pairs of letters are no words that could be weighed. */
    private static boolean isUnspaced(Candidate candidate) {
        int at = candidate.title() < 0 ? candidate.body().get(0) : candidate.title();
        return Scripts.isUnspaced(candidate.line(at).text().charAt(0));
    }

    /** The first paragraph that says that the page goes back, or, where paragraphs are looked at one by one, that is about its own story. */
    private static int step(Candidate candidate, boolean stepwise) {
        var own = new WordSet();
        own.addAll(candidate.titleStems());
        int size = candidate.body().size();
        for (int i = 0; i < size; i++) {
            boolean back =
                    i > 0 && (BackToMain.isSaid(candidate, i, own) || (stepwise && BackToMain.is(candidate, i, own)));
            if (back) {
                return i;
            }
            own.addAll(candidate.bodyStems(i));
        }
        return size;
    }

    private int chosen(Candidate candidate) {
        int size = Math.min(MOST, candidate.body().size());
        readMain(candidate.reading());
        readOwn(candidate, size);
        double[] sums = new double[size + 1];
        int[] words = new int[size + 1];
        addWords(candidate, sums, words);
        addShares(candidate, sums);
        clear(candidate, size);
        int best = 1;
        for (int at = 2; at < size; at++) {
            best = sums[at] > sums[best] ? at : best;
        }
        boolean enough = best < size && words[best] >= FEWEST_WORDS && sums[best] + against(candidate, best) > ENOUGH;
        return enough ? best : candidate.body().size();
    }

    /** What speaks against any place, and against one with short lines behind it. */
    private static double against(Candidate candidate, int at) {
        double sum = candidate.reading().current().parent == null ? 0 : BEHIND_ANOTHER;
        for (int i = at; i < candidate.body().size(); i++) {
            Line line = candidate.line(candidate.body().get(i));
            sum += line.isTitle() && !line.isBullet() ? SHORT_LINE : 0;
        }
        return sum;
    }

    /** The stems of the title, 1, and of the paragraphs behind it. */
    private static int[] stems(Candidate candidate, int at) {
        return at == TITLE ? candidate.titleStems() : candidate.bodyStems(at - TITLE - 1);
    }

    /** Notes how the open story, and those that it stands in, have said their words. */
    private void readMain(Reading reading) {
        StoryPart story = reading.current();
        for (int depth = 0; depth < DEEPEST && story != null; depth++) {
            int size = story.body.size();
            int recent = Math.max(0, size - RECENT);
            for (Slot slot : story.body.subList(0, Math.min(MOST, recent))) {
                note(slot.line.stems(reading.pageStems), ONCE);
            }
            for (Slot slot : story.body.subList(recent, size)) {
                note(slot.line.stems(reading.pageStems), RECENTLY);
            }
            note(story.headlineStems(reading.pageStems), IN_HEADLINE);
            story = story.parent;
        }
    }

    private void note(int[] stems, byte how) {
        for (int stem : stems) {
            makeRoom(stem);
            byte known = how == ONCE && said[stem] != NOT_SAID ? AGAIN : how;
            said[stem] = (byte) Math.max(said[stem], known);
        }
    }

    private void readOwn(Candidate candidate, int size) {
        for (int at = TITLE; at <= size + TITLE; at++) {
            for (int stem : stems(candidate, at)) {
                makeRoom(stem);
                first[stem] = first[stem] == UNSEEN ? at : first[stem];
                last[stem] = at;
            }
        }
    }

    private void makeRoom(int stem) {
        if (stem >= said.length) {
            int size = stem + stem / 2 + 64;
            said = Arrays.copyOf(said, size);
            first = Arrays.copyOf(first, size);
            last = Arrays.copyOf(last, size);
        }
    }

    /** Adds for each place what the words tell, each once, and counts those that speak for the story before. */
    private void addWords(Candidate candidate, double[] sums, int[] words) {
        for (int at = TITLE; at < sums.length + TITLE; at++) {
            boolean named = false;
            for (int stem : stems(candidate, at)) {
                boolean heads = said[stem] == IN_HEADLINE;
                if (first[stem] == at) {
                    addWord(stem, heads && named, sums, words);
                }
                named = heads;
            }
        }
        for (int at = 1; at < sums.length; at++) {
            sums[at] += sums[at - 1];
            words[at] += words[at - 1];
        }
    }

    /**
     * Adds where the places begin, and takes away where they end, that stand before a word or part its first from its last.
     *
     * @param named true behind another word of the headline: a name of two words is said once
     */
    private void addWord(int stem, boolean named, double[] sums, int[] words) {
        int paragraph = first[stem] - TITLE - 1;
        boolean isMain = said[stem] != NOT_SAID;
        if (isMain && paragraph > 0) {
            double told = OF_MAIN[named ? ONCE : said[stem]];
            sums[1] += told;
            sums[paragraph + 1] -= told;
            words[1] += named ? 0 : 1;
            words[paragraph + 1] -= named ? 0 : 1;
        }
        int end = last[stem] - TITLE;
        int from = Math.max(1, paragraph + 1);
        if (end > from) {
            double parted = isMain ? OF_BOTH : paragraph < 0 ? OF_TITLE : paragraph == 0 ? OF_LEAD : OF_OWN;
            sums[from] += parted;
            sums[end] -= parted;
        }
    }

    private void addShares(Candidate candidate, double[] sums) {
        double before = candidate.line(candidate.body().get(0)).hasTwoSentences() ? ONE_PARAGRAPH : ONE_SENTENCE;
        for (int place = 1; place < sums.length - 1; place++) {
            int[] stems = candidate.bodyStems(place);
            int main = 0;
            int own = 0;
            int strange = 0;
            for (int stem : stems) {
                boolean isMain = said[stem] != NOT_SAID;
                main += isMain ? 1 : 0;
                strange += isMain && first[stem] != TITLE ? 1 : 0;
                own += first[stem] < place + TITLE + 1 ? 1 : 0;
            }
            double all = Math.max(1, stems.length);
            sums[place] += MAIN_BEHIND * main / all + OWN_BEHIND * own / all + before;
            before = MAIN_BEFORE * strange / all;
        }
    }

    private void clear(Candidate candidate, int size) {
        for (int at = TITLE; at <= size + TITLE; at++) {
            for (int stem : stems(candidate, at)) {
                first[stem] = UNSEEN;
            }
        }
        Arrays.fill(said, NOT_SAID);
    }
}
