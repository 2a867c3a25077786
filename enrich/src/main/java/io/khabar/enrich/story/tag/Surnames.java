package io.khabar.enrich.story.tag;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Knows the last words of the persons' full names that a story holds, and finds them where they stand alone nearby, before
 * or after. A word that is common by itself must at least look a little like a name there.
 */
final class Surnames {

    private static final float SURE = 0.6f;
    private static final float LIKELY = 0.08f;

    /** So many words, the most frequent ones, are common. */
    private static final int COMMON = 8000;

    private final List<Sentence> sentences;
    private final TwoPasses passes;
    private final Map<Integer, Place> seen = new HashMap<>();

    private Surnames(List<Sentence> sentences, TwoPasses passes) {
        this.sentences = sentences;
        this.passes = passes;
    }

    /** Changes the tags of surnames that were not taken for names; they are as sure as the full name's last word. */
    static void propagate(List<Sentence> sentences, TwoPasses passes) {
        var surnames = new Surnames(sentences, passes);
        for (int i = 0; i < sentences.size(); i++) {
            surnames.go(i);
        }
        surnames.seen.clear();
        for (int i = sentences.size() - 1; i >= 0; i--) {
            surnames.go(i);
        }
    }

    private void go(int number) {
        Sentence sentence = sentences.get(number);
        for (int token = 0; token < sentence.length(); token++) {
            int at = passes.firstOf(number) + token;
            Place place = seen.get(sentence.type(token).core());
            if (place != null
                    && passes.tags()[at] == Tag.O.number()
                    && isMeant(sentence.type(token), place, number, at)) {
                passes.tags()[at] = (byte) Tag.B_PER.number();
                passes.marginals()[at * Tag.COUNT + Tag.B_PER.number()] = place.sureness;
            }
        }
        remember(number);
    }

    private boolean isMeant(WordType word, Place place, int number, int at) {
        boolean common = word.number() >= 0 && word.number() < COMMON;
        return Math.abs(place.sentence - number) <= StoryFeatures.WINDOW
                && (!common || sureness(at, Tag.B_PER) + sureness(at, Tag.I_PER) >= LIKELY);
    }

    private void remember(int number) {
        Sentence sentence = sentences.get(number);
        for (int token = 1; token < sentence.length(); token++) {
            int at = passes.firstOf(number) + token;
            boolean goesOn = token + 1 < sentence.length() && passes.tags()[at + 1] == Tag.I_PER.number();
            float sureness = sureness(at, Tag.I_PER);
            if (passes.tags()[at] == Tag.I_PER.number() && !goesOn && sureness >= SURE) {
                seen.put(sentence.type(token).core(), new Place(number, sureness));
            }
        }
    }

    private float sureness(int at, Tag tag) {
        return passes.marginals()[at * Tag.COUNT + tag.number()];
    }

    private record Place(int sentence, float sureness) {}
}
