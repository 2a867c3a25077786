package io.khabar.ingest.charset;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the label of an encoding means in a document of the web: in a Content-Type, an XML declaration, a {@code <meta>}. Labels
 * that are too narrow mean what is a superset of them, as in the WHATWG Encoding standard (4.2); others are known by names that
 * Java does not have.
 */
public final class CharsetLabel {

    /** By Java's name of what was stated. */
    private static final Map<String, String> WIDER = Map.of(
            "ISO-8859-1", "windows-1252",
            "US-ASCII", "windows-1252",
            "ISO-8859-9", "windows-1254",
            "x-iso-8859-11", "x-windows-874",
            "TIS-620", "x-windows-874",
            "GB2312", "GB18030",
            "GBK", "GB18030",
            "EUC-KR", "x-windows-949",
            "Shift_JIS", "windows-31j");

    private static final Map<String, String> OTHER_NAMES = Map.ofEntries(
            Map.entry("dbcs", "windows-1252"),
            Map.entry("mbcs", "windows-1252"),
            Map.entry("ansi", "windows-1252"),
            Map.entry("ms-ansi", "windows-1252"),
            Map.entry("ms-ee", "windows-1250"),
            Map.entry("ms-cyrl", "windows-1251"),
            Map.entry("ms-greek", "windows-1253"),
            Map.entry("ms-turk", "windows-1254"),
            Map.entry("ms-hebr", "windows-1255"),
            Map.entry("ms-arab", "windows-1256"),
            Map.entry("winbaltrim", "windows-1257"),
            Map.entry("iso-8859-6-i", "ISO-8859-6"),
            Map.entry("iso-8859-6-e", "ISO-8859-6"),
            Map.entry("iso-8859-8-i", "ISO-8859-8"),
            Map.entry("iso-8859-8-e", "ISO-8859-8"),
            Map.entry("ks-c-5601-1987", "x-windows-949"),
            Map.entry("ks-c-5601-1989", "x-windows-949"),
            Map.entry("gb-2312", "GB18030"),
            Map.entry("gb-2312-80", "GB18030"),
            Map.entry("x-gbk", "GB18030"),
            Map.entry("mac", "x-MacRoman"),
            Map.entry("macintosh", "x-MacRoman"),
            Map.entry("csmacintosh", "x-MacRoman"),
            Map.entry("mac-roman", "x-MacRoman"),
            Map.entry("mac-arabic", "x-MacArabic"),
            Map.entry("x-mac-arabic", "x-MacArabic"),
            Map.entry("mac-cyrillic", "x-MacCyrillic"),
            Map.entry("x-mac-cyrillic", "x-MacCyrillic"),
            Map.entry("maclatin2", "x-MacCentralEurope"),
            Map.entry("csibm855", "IBM855"),
            Map.entry("cspc775baltic", "IBM775"));

    /** "cp-1256", "win1256", "windows_1256", "x-cp1256". */
    private static final Pattern WINDOWS = Pattern.compile("(?:x-)?(?:windows|window|win|cp|ms)-?(125[0-8])");

    private CharsetLabel() {}

    /**
     * The encoding that a label means.
     *
     * @return empty: Java knows none, or one that cannot be meant, since the label stands in text of single bytes (UTF-16)
     */
    public static Optional<Charset> meaning(String label) {
        String plain = label.strip().toLowerCase(Locale.ROOT);
        String name = plain.replace('_', '-');
        Matcher windows = WINDOWS.matcher(name);
        String page = windows.matches() ? "windows-" + windows.group(1) : OTHER_NAMES.getOrDefault(name, plain);
        return Stream.of(page, name)
                .flatMap(candidate -> named(candidate).stream())
                .findFirst()
                .map(charset -> Charset.forName(WIDER.getOrDefault(charset.name(), charset.name())))
                .filter(charset -> charset.canEncode() && !wide(charset));
    }

    private static Optional<Charset> named(String name) {
        try {
            return Optional.of(Charset.forName(name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    private static boolean wide(Charset charset) {
        return charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32");
    }
}
