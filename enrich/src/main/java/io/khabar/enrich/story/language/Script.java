package io.khabar.enrich.story.language;

import com.ibm.icu.lang.UScript;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Scripts of the news, and the letters that only one of a script's languages has. */
enum Script {
    ARABIC(
            UScript.ARABIC,
            null,
            Map.of(
                    "ar", "ةىأإآؤ",
                    "fa", "پچژگیۀ",
                    "ur", "ٹڈڑںےہھۃ",
                    "ps", "ټډړږښګېۍڼځڅ",
                    "ckb", "ێۆڕڵەڤ",
                    "sd", "ڪڦڄڃٿٽڏڌٻٺ",
                    "ug", "ۇۈۋېڭ")),
    LATIN(
            UScript.LATIN,
            null,
            Map.of(
                    "de", "ßäü",
                    "es", "ñ¿¡",
                    "fr", "œùê",
                    "pl", "łżśćźń",
                    "pt", "ãõ",
                    "tr", "ğışİ",
                    "ro", "țșă",
                    "vi", "ơưđạếộ",
                    "cs", "řěů")),
    CYRILLIC(
            UScript.CYRILLIC,
            null,
            Map.of("ru", "ыэё", "uk", "іїєґ", "be", "ўі", "sr", "ђћџљњј", "bg", "ъщ", "kk", "әғқңөұүһ", "mk", "ѓќѕ")),
    DEVANAGARI(UScript.DEVANAGARI, null, Map.of()),
    GREEK(UScript.GREEK, "el", Map.of()),
    HEBREW(UScript.HEBREW, "he", Map.of()),
    ARMENIAN(UScript.ARMENIAN, "hy", Map.of()),
    GEORGIAN(UScript.GEORGIAN, "ka", Map.of()),
    BENGALI(UScript.BENGALI, "bn", Map.of()),
    TAMIL(UScript.TAMIL, "ta", Map.of()),
    THAI(UScript.THAI, "th", Map.of()),
    ETHIOPIC(UScript.ETHIOPIC, "am", Map.of()),
    HANGUL(UScript.HANGUL, "ko", Map.of()),
    KANA(UScript.HIRAGANA, "ja", Map.of()),
    HAN(UScript.HAN, "zh", Map.of()),
    OTHER(UScript.UNKNOWN, null, Map.of());

    private final int code;
    private final @Nullable String onlyLanguage;

    @SuppressWarnings("ImmutableEnumChecker") // made by Map.of, which nobody can change
    private final Map<String, String> distinctive;

    Script(int code, @Nullable String onlyLanguage, Map<String, String> distinctive) {
        this.code = code;
        this.onlyLanguage = onlyLanguage;
        this.distinctive = distinctive;
    }

    /** The script of a letter; {@link #OTHER} for one of a script that is not here. */
    static Script of(int letter) {
        int code = UScript.getScript(letter);
        int known = code == UScript.KATAKANA ? UScript.HIRAGANA : code;
        for (Script script : values()) {
            if (script.code == known) {
                return script;
            }
        }
        return OTHER;
    }

    /** The language that the script stands for; null when several are written in it. */
    @Nullable
    String onlyLanguage() {
        return onlyLanguage;
    }

    /** Letters by language. */
    Map<String, String> distinctive() {
        return distinctive;
    }
}
