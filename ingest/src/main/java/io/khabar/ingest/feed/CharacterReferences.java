package io.khabar.ingest.feed;

import java.nio.charset.Charset;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Entities;

/** What references by name, by decimal and by hexadecimal number stand for (HTML, 13.2.5.72). */
final class CharacterReferences {
    /** The longest name in HTML has 31 letters. */
    private static final int LONGEST = 40;

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private final Map<String, String> declared;

    /** @param declared entities that the document declares itself */
    CharacterReferences(Map<String, String> declared) {
        this.declared = declared;
    }

    /** Where the reference that begins at {@code ampersand} has its semicolon; -1: there stands no reference. */
    static int end(String text, int ampersand) {
        int limit = Math.min(text.length(), ampersand + LONGEST);
        for (int i = ampersand + 1; i < limit; i++) {
            char c = text.charAt(i);
            if (c == ';') {
                return i == ampersand + 1 ? -1 : i;
            }
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
            if (!letter && !(c == '#' && i == ampersand + 1)) {
                return -1;
            }
        }
        return -1;
    }

    /** What the reference stands for; empty: it is unknown. */
    Optional<String> meaning(String name) {
        if (name.charAt(0) == '#') {
            return numeric(name);
        }
        String own = declared.get(name);
        if (own != null) {
            return Optional.of(own);
        }
        String html = Entities.isNamedEntity(name) ? Entities.getByName(name) : "";
        return html.isEmpty() ? Optional.empty() : Optional.of(html);
    }

    /** The five of XML itself (XML 1.0, 4.6), which the parser knows. */
    static boolean predefined(String name) {
        return switch (name) {
            case "lt", "gt", "amp", "quot", "apos" -> true;
            default -> false;
        };
    }

    private static Optional<String> numeric(String name) {
        boolean hex = name.length() > 1 && (name.charAt(1) == 'x' || name.charAt(1) == 'X');
        String digits = name.substring(hex ? 2 : 1);
        try {
            return Optional.of(character(Integer.parseInt(digits, hex ? 16 : 10)));
        } catch (NumberFormatException e) {
            boolean number = !digits.isEmpty() && digits.chars().allMatch(c -> Character.digit(c, hex ? 16 : 10) >= 0);
            return number ? Optional.of("\uFFFD") : Optional.empty();
        }
    }

    /** 128 to 159 are meant as in windows-1252 (HTML, 13.2.5.80). What XML does not allow becomes U+FFFD. */
    private static String character(int code) {
        if (code >= 0x80 && code <= 0x9F) {
            return new String(new byte[] {(byte) code}, WINDOWS_1252);
        }
        return allowed(code) ? Character.toString(code) : "\uFFFD";
    }

    /** A character for reading: a control from 128 to 159 is meant as in windows-1252, if a character stands there. */
    static int meant(int c) {
        char meant = c >= 0x80 && c <= 0x9F ? new String(new byte[] {(byte) c}, WINDOWS_1252).charAt(0) : '\uFFFD';
        return meant == '\uFFFD' ? c : meant;
    }

    /** Whether a character may stand in XML (XML 1.0, 2.2). */
    static boolean allowed(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || (c >= 0x10000 && c <= 0x10FFFF);
    }
}
