package io.khabar.train.topic;

import java.util.List;

/**
 * Who a text says that it is from, by its dateline, its byline or the agency at its end.
 *
 * @param source an agency, "own desks", "own reporters", or "uncredited"
 * @param text the text without the words that say so, which tell a section apart and are no part of the news
 */
record Credit(String source, String text) {

    static final String NONE = "uncredited";

    private static final int WORDS_OF_A_NAME = 2;
    private static final CreditWords WORDS = CreditWords.load();

    /** Reads a text whose words have one blank between them. */
    static Credit of(String text) {
        List<String> words = List.of(text.strip().split(" +"));
        CreditWords.Found end = WORDS.atEnd(words);
        List<String> rest = words.subList(0, words.size() - end.length());
        Credit start = ofStart(rest);
        return end.length() > 0 ? new Credit(end.source(), start.text()) : start;
    }

    private static Credit ofStart(List<String> words) {
        CreditWords.Found byline = WORDS.at(CreditWords.Kind.BYLINE, words, 0);
        if (byline.length() > 0) {
            return after(words, byline.length() + WORDS_OF_A_NAME, byline.source());
        }
        CreditWords.Found place = WORDS.at(CreditWords.Kind.PLACE, words, 0);
        if (place.length() == 0) {
            return after(words, 0, NONE);
        }
        CreditWords.Found sender = WORDS.senderAt(words, place.length());
        return sender.length() > 0
                ? after(words, place.length() + sender.length(), sender.source())
                : after(words, place.length() + WORDS_OF_A_NAME, place.source());
    }

    private static Credit after(List<String> words, int count, String source) {
        return new Credit(source, String.join(" ", words.subList(Math.min(count, words.size()), words.size())));
    }
}
