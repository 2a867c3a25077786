package io.khabar.enrich.story.rule;

import io.khabar.enrich.story.hash.Digest;
import io.khabar.enrich.story.rule.RuleFile.Phrase;
import io.khabar.enrich.story.text.Resource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rules that come with Khabar: for each language a file of its own, and one of first names for its script. */
final class RuleBooks {

    private static final int VERSION_DIGITS = 8;

    private static final Map<String, Writing> LATIN = Map.of(
            "de", Writing.CAPITAL_NOUNS,
            "en", Writing.CAPITALS,
            "es", Writing.CAPITALS,
            "fr", Writing.CAPITALS,
            "tr", Writing.CAPITALS);
    private static final Map<String, Writing> CYRILLIC = Map.of("ru", Writing.CAPITALS_AND_CASES);
    private static final Map<String, Writing> ARABIC_SCRIPT = Map.of("fa", Writing.ONE_CASE, "ur", Writing.ONE_CASE);

    private static @Nullable RuleBooks bundled;

    private final Map<String, RuleBook> byLanguage = new HashMap<>();
    private final Digest digest = new Digest();
    private final String version;

    private RuleBooks() {
        add("given-latin", LATIN);
        add("given-cyrillic", CYRILLIC);
        add("given-arabic-script", ARABIC_SCRIPT);
        version = digest.hex().substring(0, VERSION_DIGITS);
    }

    /** Loaded once for all callers, at the first call. */
    static synchronized RuleBooks bundled() {
        if (bundled == null) {
            bundled = new RuleBooks();
        }
        return bundled;
    }

    /** The rules of a language; null when there are none. */
    @Nullable
    RuleBook of(String language) {
        return byLanguage.get(language);
    }

    /** Changes with each letter of the files. */
    String version() {
        return version;
    }

    private void add(String givenNames, Map<String, Writing> languages) {
        List<Phrase> given = read(givenNames);
        languages.keySet().stream().sorted().forEach(language -> {
            var phrases = new ArrayList<>(given);
            phrases.addAll(read(language));
            byLanguage.put(language, new RuleBook(languages.getOrDefault(language, Writing.CAPITALS), phrases));
        });
    }

    private List<Phrase> read(String file) {
        var resource = new Resource("/names/" + file + ".tsv");
        String text = resource.text();
        digest.add(text);
        return RuleFile.read(resource.path().substring(1), text);
    }
}
