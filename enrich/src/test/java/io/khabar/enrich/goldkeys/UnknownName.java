package io.khabar.enrich.goldkeys;

import io.khabar.enrich.story.text.Folding;
import java.util.List;
import java.util.Set;

/**
 * A name that the gazetteer lacks, and the provisional keys that are right for it.
 *
 * @param written its kind, a colon and the name as the story has it
 */
record UnknownName(String written) {

    private static final Set<String> CLASS_WORDS = Set.of(
            "مدينه", "بلده", "قريه", "ولايه", "محافظه", "حي", "مخيم", "معبر", "حقل", "جبال", "شركه", "نادي", "حزب",
            "جماعه", "الشيخ", "قصر");
    private static final String IN = "في";
    private static final int FULL_NAME = 2;

    /** True when the provisional key has this kind and these words, as the README of the gold set says. */
    boolean isSpelledBy(String key) {
        int mark = key.indexOf(":~");
        if (mark < 0 || !kind().equals(key.substring(0, mark))) {
            return false;
        }
        List<String> words = withoutClass(List.of(key.substring(mark + 2).split("-")));
        List<String> name = withoutClass(
                List.of(Folding.fold(written.substring(kind().length() + 1)).split(" ")));
        return switch (kind()) {
            case "person" -> words.equals(name) || isFullPart(words, name);
            case "org" -> withoutPlace(words).equals(withoutPlace(name));
            default -> words.equals(name);
        };
    }

    private String kind() {
        return written.substring(0, written.indexOf(':'));
    }

    /** Two words at least, at one end of the name. */
    private static boolean isFullPart(List<String> words, List<String> name) {
        int length = words.size();
        return length >= FULL_NAME
                && length <= name.size()
                && (words.equals(name.subList(0, length))
                        || words.equals(name.subList(name.size() - length, name.size())));
    }

    private static List<String> withoutClass(List<String> words) {
        boolean headed = words.size() > 1 && CLASS_WORDS.contains(words.get(0));
        return headed ? words.subList(1, words.size()) : words;
    }

    private static List<String> withoutPlace(List<String> words) {
        int in = words.indexOf(IN);
        return in > 0 ? words.subList(0, in) : words;
    }
}
