package io.khabar.enrich.story.rule;

import io.khabar.enrich.story.hash.Digest;
import io.khabar.enrich.story.rule.RuleFile.Phrase;
import io.khabar.enrich.story.words.OwnWords;
import io.khabar.enrich.story.words.WordFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rules of each language: those of a file of its own, and of one of first names for its script. */
final class RuleBooks {

    private static final String FOLDER = "names";
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
    private final List<String> mistakes = new ArrayList<>();
    private final Map<String, List<Phrase>> own = new HashMap<>();
    private final String version;

    /**
     * The rules that come with Khabar and some that were added.
     *
     * @param added files with the names of the bundled ones
     * @throws BadRuleException that tells every line of all files that is no rule
     */
    RuleBooks(List<WordFile> added) {
        added.forEach(file -> own.put(file.name(), RuleFile.read(file.path(), file.text(), mistakes)));
        Set<String> known = new TreeSet<>();
        add("given-latin", LATIN, known);
        add("given-cyrillic", CYRILLIC, known);
        add("given-arabic-script", ARABIC_SCRIPT, known);
        added.stream().filter(file -> !known.contains(file.name())).forEach(file -> unknown(file, known));
        if (!mistakes.isEmpty()) {
            throw new BadRuleException(mistakes);
        }
        version = digest.hex().substring(0, VERSION_DIGITS) + OwnWords.version(added);
    }

    /** Those that come with Khabar; loaded once for all callers, at the first call. */
    static synchronized RuleBooks bundled() {
        if (bundled == null) {
            bundled = new RuleBooks(List.of());
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

    private void add(String givenNames, Map<String, Writing> languages, Set<String> known) {
        List<Phrase> given = bundled(givenNames);
        known.add(givenNames);
        languages.keySet().stream().sorted().forEach(language -> {
            List<Phrase> added = Stream.of(givenNames, language)
                    .flatMap(file -> own.getOrDefault(file, List.of()).stream())
                    .toList();
            List<Phrase> phrases = together(Stream.concat(given.stream(), bundled(language).stream()), added);
            byLanguage.put(language, new RuleBook(languages.getOrDefault(language, Writing.CAPITALS), phrases));
            known.add(language);
        });
    }

    /** The bundled ones without those that were taken back, and what was added. */
    private static List<Phrase> together(Stream<Phrase> bundled, List<Phrase> added) {
        Set<String> takenBack = added.stream()
                .filter(phrase -> phrase.role() == Role.NONE)
                .map(Phrase::words)
                .collect(Collectors.toSet());
        Stream<Phrase> left = bundled.filter(phrase -> !takenBack.contains(phrase.words()));
        return Stream.concat(left, added.stream().filter(phrase -> phrase.role() != Role.NONE))
                .distinct()
                .toList();
    }

    private void unknown(WordFile file, Set<String> known) {
        mistakes.add(file.path() + ": there are no rules called «" + file.name() + "»; expected one of "
                + String.join(", ", known));
    }

    private List<Phrase> bundled(String name) {
        WordFile file = WordFile.bundled(FOLDER, name);
        digest.add(file.text());
        return RuleFile.read(file.path().substring(1), file.text(), mistakes);
    }
}
