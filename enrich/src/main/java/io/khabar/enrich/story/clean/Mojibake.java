package io.khabar.enrich.story.clean;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Mends a line that was decoded twice: UTF-8 read as windows-1256 or windows-1252. A line is mended only when all of it
 * is such text; U+00AD, which some pages lose, is put back where a byte is missing for it.
 */
public final class Mojibake {

    private static final List<CodePage> CODE_PAGES =
            List.of(new CodePage("windows-1256"), new CodePage("windows-1252"));
    private static final String LEADS = "طظعغأآâÃÂØÙÚÛÐÑ";
    private static final byte LEAD = 1;
    private static final byte CONTINUES = 2;
    private static final byte[] ROLES = roles();
    private static final int FEWEST_PAIRS = 2;
    private static final byte SOFT_HYPHEN = (byte) 0xAD;
    private static final int CONTINUATION = 0x80;

    private Mojibake() {}

    /** The line as it was meant; the line itself when it is sound or the mend is not certain. */
    public static String mended(String line) {
        if (!isSuspect(line)) {
            return line;
        }
        for (CodePage page : CODE_PAGES) {
            String mended = page.mend(line);
            if (mended != null && isMeant(mended, line)) {
                return mended;
            }
        }
        return line;
    }

    /** True with some pairs of what a first byte and a following byte of UTF-8 become in one of the code pages; sound text has hardly any. */
    private static boolean isSuspect(String line) {
        int pairs = 0;
        byte before = 0;
        for (int at = 0; at < line.length(); at++) {
            byte role = ROLES[line.charAt(at)];
            if ((role & CONTINUES) != 0 && (before & LEAD) != 0 && ++pairs == FEWEST_PAIRS) {
                return true;
            }
            before = role;
        }
        return false;
    }

    /** For each character: whether a first byte may become it, and whether one of 0x80 to 0xBF does. */
    private static byte[] roles() {
        var roles = new byte[Character.MAX_VALUE + 1];
        LEADS.chars().forEach(c -> roles[c] |= LEAD);
        for (CodePage page : CODE_PAGES) {
            page.bytes.forEach((c, b) -> roles[c] |= (b & 0xC0) == CONTINUATION ? CONTINUES : 0);
        }
        return roles;
    }

    private static boolean isPlain(char c) {
        return c < CONTINUATION;
    }

    /** Two bytes a letter have become one: a sound text is not made shorter by a third without being meant. */
    private static boolean isMeant(String mended, String line) {
        int letters = 0;
        int odd = 0;
        for (int at = 0; at < mended.length(); at++) {
            char c = mended.charAt(at);
            letters += Character.isLetter(c) && !isPlain(c) ? 1 : 0;
            odd += Character.isISOControl(c) || !Character.isDefined(c) ? 1 : 0;
        }
        return odd == 0 && letters > 0 && mended.length() < line.length();
    }

    /** A single-byte code page, backwards. */
    private static final class CodePage {
        private final Map<Character, Byte> bytes = new HashMap<>();

        CodePage(String name) {
            for (int b = CONTINUATION; b <= 0xFF; b++) {
                String decoded = Charset.forName(name)
                        .decode(ByteBuffer.wrap(new byte[] {(byte) b}))
                        .toString();
                char c = decoded.charAt(0) == '\uFFFD' ? (char) b : decoded.charAt(0);
                bytes.put(c, (byte) b);
            }
        }

        @Nullable
        String mend(String line) {
            ByteBuffer encoded = ByteBuffer.allocate(line.length() * 2);
            for (int at = 0; at < line.length(); at++) {
                char c = line.charAt(at);
                Byte b = isPlain(c) ? Byte.valueOf((byte) c) : bytes.get(c);
                if (b == null) {
                    return null;
                }
                putBack(encoded, line, at, b);
            }
            return decoded(encoded.flip());
        }

        /** Writes a byte, and a lost soft hyphen behind a lead byte that nothing continues. */
        private void putBack(ByteBuffer encoded, String line, int at, byte b) {
            encoded.put(b);
            Byte next = at + 1 < line.length() && !isPlain(line.charAt(at + 1)) ? bytes.get(line.charAt(at + 1)) : null;
            boolean lead = (b & 0xFF) == 0xD8 || (b & 0xFF) == 0xC3;
            boolean continued = next != null && (next & 0xC0) == CONTINUATION;
            if (lead && !continued) {
                encoded.put(SOFT_HYPHEN);
            }
        }

        private static @Nullable String decoded(ByteBuffer encoded) {
            try {
                CharBuffer text = StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)
                        .decode(encoded);
                return text.toString();
            } catch (CharacterCodingException e) {
                return null;
            }
        }
    }
}
