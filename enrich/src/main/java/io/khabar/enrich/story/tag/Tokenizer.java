package io.khabar.enrich.story.tag;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterEnums.ECharacterCategory;

/**
 * Cuts news text into tokens as ANERcorp does: punctuation stands apart, one token for each mark or run of the same mark;
 * a decimal point and a percent sign stay with their number. Sentences end at a full stop, question or exclamation mark, at
 * a line feed, and after {@link #LONGEST} tokens at the latest. Depends on ICU's Unicode tables only.
 */
public final class Tokenizer {

    /** Most tokens in a sentence. */
    static final int LONGEST = 160;

    private static final int ZWNJ = 0x200C;

    private static final byte SPACE = 0;
    private static final byte LINE = 1;
    private static final byte LETTER = 2;
    private static final byte DIGIT = 3;
    private static final byte MARK = 4;
    private static final byte FORMAT = 5;
    private static final byte OTHER = 6;

    private static final byte[] CLASSES = classes();

    private final String text;
    private final Tokens tokens;

    private Tokenizer(String text) {
        this.text = text;
        this.tokens = new Tokens(text);
    }

    /** Cuts a text; any sequence of UTF-16 units will do. */
    public static Tokens cut(String text) {
        return new Tokenizer(text).all();
    }

    private Tokens all() {
        int at = 0;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            byte type = classOf(c);
            if (type == LETTER || type == DIGIT) {
                at = word(at);
            } else if (type == OTHER) {
                at = mark(at, c);
            } else {
                at += Character.charCount(c);
                if (type == LINE) {
                    tokens.endSentence();
                }
            }
        }
        tokens.endSentence();
        return tokens;
    }

    private int word(int start) {
        int at = start;
        int end = start;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            byte type = classOf(c);
            if (type == LETTER || type == DIGIT || type == MARK) {
                end = at + Character.charCount(c);
            } else if (type != FORMAT && !staysWithNumber(at, c)) {
                break;
            }
            at += Character.charCount(c);
            end = type == OTHER ? at : end;
        }
        add(start, end);
        return at;
    }

    private boolean staysWithNumber(int at, int c) {
        if (at == 0 || !isDigit(at - 1)) {
            return false;
        }
        boolean point = c == '.' || c == ',' || c == '٫' || c == '٬';
        return c == '%' || c == '٪' || (point && at + 1 < text.length() && isDigit(at + 1));
    }

    private boolean isDigit(int at) {
        return classOf(text.charAt(at)) == DIGIT;
    }

    private int mark(int start, int c) {
        int end = start + Character.charCount(c);
        while (end < text.length() && text.codePointAt(end) == c) {
            end += Character.charCount(c);
        }
        add(start, end);
        if (c == '.' || c == '؟' || c == '!' || c == '?' || c == '…' || c == '۔') {
            tokens.endSentence();
        }
        return end;
    }

    private void add(int start, int end) {
        tokens.add(start, end);
        if (tokens.openSentenceLength() >= LONGEST) {
            tokens.endSentence();
        }
    }

    private static byte classOf(int c) {
        return c < CLASSES.length ? CLASSES[c] : compute(c);
    }

    private static byte[] classes() {
        var classes = new byte[Character.MIN_SUPPLEMENTARY_CODE_POINT];
        for (int c = 0; c < classes.length; c++) {
            classes[c] = compute(c);
        }
        return classes;
    }

    private static byte compute(int c) {
        if (c == '\n' || c == '\r' || c == 0x2028 || c == 0x2029) {
            return LINE;
        }
        if (UCharacter.isDigit(c)) {
            return DIGIT;
        }
        if (UCharacter.isLetterOrDigit(c)) {
            return LETTER;
        }
        return switch (UCharacter.getType(c)) {
            case ECharacterCategory.NON_SPACING_MARK,
                    ECharacterCategory.ENCLOSING_MARK,
                    ECharacterCategory.COMBINING_SPACING_MARK -> MARK;
            case ECharacterCategory.FORMAT -> c == ZWNJ ? SPACE : FORMAT;
            case ECharacterCategory.CONTROL, ECharacterCategory.SPACE_SEPARATOR, ECharacterCategory.UNASSIGNED -> SPACE;
            default -> OTHER;
        };
    }
}
