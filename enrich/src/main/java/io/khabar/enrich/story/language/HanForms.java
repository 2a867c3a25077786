package io.khabar.enrich.story.language;

import io.khabar.enrich.story.text.Resource;
import java.util.List;

/** Tells simplified from traditional Chinese. */
final class HanForms {

    static final Resource FILE = new Resource("/language/han-forms.tsv");

    private static final String CHINESE = "zh";

    /** One form must have more than this many times the characters of the other. */
    private static final int LEAD = 3;

    private final String simplified;
    private final String traditional;

    private HanForms(List<List<String>> rows) {
        simplified = String.join("", rows.stream().map(row -> row.get(0)).toList());
        traditional = String.join("", rows.stream().map(row -> row.get(1)).toList());
    }

    static HanForms bundled() {
        return new HanForms(FILE.rows(2));
    }

    /** The tag of a text in this language; with its script where the language has two and the text shows which. */
    String tag(String language, String text) {
        if (!language.equals(CHINESE)) {
            return language;
        }
        long inSimplified = count(text, simplified);
        long inTraditional = count(text, traditional);
        if (inSimplified > LEAD * inTraditional) {
            return "zh-Hans";
        }
        return inTraditional > LEAD * inSimplified ? "zh-Hant" : CHINESE;
    }

    private static long count(String text, String forms) {
        return text.chars().filter(c -> forms.indexOf(c) >= 0).count();
    }
}
