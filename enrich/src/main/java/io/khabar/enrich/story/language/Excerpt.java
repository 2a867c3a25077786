package io.khabar.enrich.story.language;

import com.ibm.icu.lang.UScript;
import java.text.Normalizer;
import java.util.BitSet;

/** What of a text its language is told by: not all of a long one, and no addresses, numbers and marks. */
final class Excerpt {

    /** More text than this says nothing more, in UTF-16 units. */
    private static final int LONGEST = 300;

    private static final int PRESENTATION_FORMS = 0xFB50;
    private static final char TATWEEL = 'ـ';

    private Excerpt() {}

    /** The whole of a short text, of a long one its beginning and as much of its middle: a lead may quote another language. */
    static String of(String text) {
        String part = text;
        if (text.length() > LONGEST) {
            int half = LONGEST / 2;
            int middle = Math.max(half, text.length() / 2 - half / 2);
            part = text.substring(0, half) + " " + text.substring(middle, middle + half);
        }
        boolean plain = part.chars().allMatch(c -> c < PRESENTATION_FORMS);
        return withoutAddresses(plain ? part : Normalizer.normalize(part, Normalizer.Form.NFKC));
    }

    /** Words of other scripts give way to a space: a name in Latin letters tells nothing of an Arabic text's language. */
    static String in(BitSet scripts, String text) {
        var kept = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean keep = !Character.isLetter(c) || isOf(scripts, UScript.getScript(c));
            append(kept, keep ? c : ' ');
        }
        return kept.toString();
    }

    private static boolean isOf(BitSet scripts, int script) {
        return script == UScript.COMMON || scripts.get(script);
    }

    private static String withoutAddresses(String text) {
        var kept = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
                end++;
            }
            if (!isAddress(text, at, end)) {
                for (int i = at; i < end; i++) {
                    char c = text.charAt(i);
                    if (isMark(c)) {
                        continue;
                    }
                    append(kept, Character.isDigit(c) ? ' ' : c);
                }
            }
            append(kept, ' ');
            at = end + 1;
        }
        return kept.toString();
    }

    private static boolean isAddress(String text, int start, int end) {
        if (end - start < 2) {
            return false;
        }
        char first = text.charAt(start);
        int slashes = text.indexOf("://", start);
        int at = text.indexOf('@', start);
        return first == '#' || (at >= 0 && at < end) || (slashes >= 0 && slashes < end);
    }

    /** Vowel signs of Arabic, its filler, and what only directs. */
    private static boolean isMark(char c) {
        return c == TATWEEL
                || (c >= 'ً' && c <= 'ْ')
                || c == 'ٰ'
                || (Character.getType(c) == Character.FORMAT && c != '‌');
    }

    /** As the model was trained: no two spaces, and of a character that is repeated two at most. */
    private static void append(StringBuilder kept, char c) {
        int length = kept.length();
        boolean once = length > 0 && kept.charAt(length - 1) == c;
        boolean twice = once && length > 1 && kept.charAt(length - 2) == c;
        if (twice || (c == ' ' && (once || length == 0))) {
            return;
        }
        kept.append(c);
    }
}
