package io.khabar.tagger.onnx;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterEnums.ECharacterCategory;
import java.util.Map;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Cuts words into the sub-words of a vocabulary, the longest first, as BERT does: Schuster and Nakajima, "Japanese and Korean
 * voice search", 2012. Immutable.
 *
 * @param rules what is done to the letters before
 * @param vocabulary sub-words and their numbers
 * @param unknown number of what stands for a word that cannot be cut
 * @param continues what is written before a sub-word that does not begin its word
 * @param longest code points of a word; a longer one is unknown
 */
record WordPiece(LetterRules rules, Map<String, Integer> vocabulary, int unknown, String continues, int longest) {

    /** The numbers of a word's sub-words; empty when nothing is left of it. Punctuation in it is cut off, each mark by itself. */
    int[] cut(String word) {
        String text = rules.apply(word);
        var pieces = new Pieces();
        int start = 0;
        for (int at = 0; at < text.length(); ) {
            int c = text.codePointAt(at);
            int next = at + Character.charCount(c);
            boolean mark = isPunctuation(c);
            if (mark || UCharacter.isUWhiteSpace(c)) {
                cut(text.substring(start, at), pieces);
                start = next;
                if (mark) {
                    cut(text.substring(at, next), pieces);
                }
            }
            at = next;
        }
        cut(text.substring(start), pieces);
        return pieces.taken();
    }

    private void cut(String part, Pieces pieces) {
        if (part.isEmpty()) {
            return;
        }
        int before = pieces.count();
        boolean known = part.codePointCount(0, part.length()) <= longest && greedy(part, pieces);
        if (!known) {
            pieces.dropTo(before);
            pieces.accept(unknown);
        }
    }

    private boolean greedy(String part, IntConsumer pieces) {
        int start = 0;
        while (start < part.length()) {
            int end = part.length();
            Integer number = number(part, start, end);
            while (number == null && end > start) {
                end = part.offsetByCodePoints(end, -1);
                number = number(part, start, end);
            }
            if (number == null || end == start) {
                return false;
            }
            pieces.accept(number);
            start = end;
        }
        return true;
    }

    private @Nullable Integer number(String part, int start, int end) {
        String piece = part.substring(start, end);
        return vocabulary.get(start == 0 ? piece : continues + piece);
    }

    private static boolean isPunctuation(int c) {
        if (c < 0x80) {
            return c > ' ' && c < 0x7F && !Character.isLetterOrDigit(c);
        }
        return switch (UCharacter.getType(c)) {
            case ECharacterCategory.CONNECTOR_PUNCTUATION,
                    ECharacterCategory.DASH_PUNCTUATION,
                    ECharacterCategory.START_PUNCTUATION,
                    ECharacterCategory.END_PUNCTUATION,
                    ECharacterCategory.INITIAL_PUNCTUATION,
                    ECharacterCategory.FINAL_PUNCTUATION,
                    ECharacterCategory.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }
}
