package io.khabar.enrich.story.keyword;

/** Persian letters that stray into Arabic keyword lines. */
final class ArabicLetters {

    private static final String ONLY_ARABIC = "ةىأإؤئكي";
    private static final String ONLY_PERSIAN = "پچژگےںہٹڈڑ";

    private ArabicLetters() {}

    /** The line with ي and ك for ی and ک when the rest of it is Arabic; the line itself when it is Persian or Urdu. */
    static String unified(String line) {
        return has(line, ONLY_ARABIC) && !has(line, ONLY_PERSIAN)
                ? line.replace('ی', 'ي').replace('ک', 'ك')
                : line;
    }

    private static boolean has(String line, String letters) {
        return line.chars().anyMatch(c -> letters.indexOf(c) >= 0);
    }
}
