package io.khabar.enrich.story.language;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.util.ULocale;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/**
 * A language that a text may be said to be in.
 *
 * @param tag BCP 47, without script and region
 * @param names the model's names of it; empty where the model does not know it
 * @param scripts ICU's codes ({@link UScript}) of the scripts that it is written in today
 * @param marks letters that no neighbour of it has; empty: none are needed
 * @param odds what is added to the logarithm of its odds
 */
record NewsLanguage(String tag, List<String> names, BitSet scripts, String marks, double odds) {

    private static final String NONE = "-";

    /** Where ICU's name of a language is not the one that this list has. */
    private static final Map<String, String> OTHER_NAMES = Map.of("ku", "kmr", "nb", "no", "nn", "no", "tl", "fil");

    NewsLanguage {
        names = List.copyOf(names);
        scripts = (BitSet) scripts.clone();
    }

    /** Of a line of languages.tsv: tag, names, marks, odds. */
    static NewsLanguage of(List<String> row) {
        var scripts = new BitSet();
        for (int script : UScript.getCode(ULocale.createCanonical(row.get(0)))) {
            scripts.set(script);
        }
        return new NewsLanguage(
                row.get(0),
                list(row.get(1)),
                scripts,
                row.get(2).equals(NONE) ? "" : row.get(2),
                Double.parseDouble(row.get(3)));
    }

    /** The language of a tag, whatever script and region it names: "zh" of "cmn-Hant-TW", "kmr" of "ku". */
    static String primary(String tag) {
        String language = ULocale.createCanonical(ULocale.forLanguageTag(tag)).getLanguage();
        return OTHER_NAMES.getOrDefault(language, language);
    }

    private static List<String> list(String column) {
        return column.equals(NONE) ? List.of() : List.of(column.split(" "));
    }
}
