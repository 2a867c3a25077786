package io.khabar.enrich.story.split;

import io.khabar.enrich.story.label.LabelKind;
import io.khabar.enrich.story.label.Labels;
import io.khabar.enrich.story.parse.Blank;
import io.khabar.enrich.story.text.FoldedText;

/** Tells an author's name from what stands behind it: a post, a place. */
final class Authors {

    private static final String DASHES = "-–—|·/";
    private static final String COMMAS = ",،";

    private final Names names;
    private final Labels labels;

    Authors(Names names, Labels labels) {
        this.names = names;
        this.labels = labels;
    }

    /** The name of a byline, without a post or place behind it; the text where it is no name with such. */
    String name(String text) {
        int cut = cut(text);
        if (cut < 0) {
            return text;
        }
        String name = SourceLine.trimmed(text.substring(0, cut));
        String rest = text.substring(cut + 1);
        boolean comma = COMMAS.indexOf(text.charAt(cut)) >= 0;
        boolean beside = !comma || FoldedText.of(rest).size() == 1 || hasPost(rest);
        return beside && names.is(name) ? name : text;
    }

    /** The name of «name, post»; the text where it is something else. */
    String nameWithPost(String text) {
        int cut = cut(text);
        return cut > 0 && hasPost(text.substring(cut + 1)) ? SourceLine.trimmed(text.substring(0, cut)) : text;
    }

    /** The first comma, or dash between blanks; -1 when there is none. */
    private static int cut(String text) {
        for (int at = 1; at + 1 < text.length(); at++) {
            char c = text.charAt(at);
            boolean dash = DASHES.indexOf(c) >= 0 && Blank.is(text.charAt(at - 1)) && Blank.is(text.charAt(at + 1));
            if (dash || COMMAS.indexOf(c) >= 0) {
                return at;
            }
        }
        return -1;
    }

    /** «by name» without the word before the name; the text where it is something else. */
    String unlabelled(String text) {
        FoldedText words = FoldedText.of(text);
        boolean by = words.size() > 1 && labels.is(LabelKind.BYLINE, words.word(0));
        return by ? SourceLine.trimmed(text.substring(words.end(0))) : text;
    }

    /** True for a few words of which one says what somebody is: «staff reporter». */
    boolean hasPost(String text) {
        FoldedText words = FoldedText.of(text);
        for (int word = 0; word < words.size(); word++) {
            if (labels.is(LabelKind.POST, words.word(word))) {
                return true;
            }
        }
        return false;
    }
}
