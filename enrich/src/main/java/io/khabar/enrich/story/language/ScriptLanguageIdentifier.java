package io.khabar.enrich.story.language;

import io.khabar.enrich.story.LanguageIdentifier;
import io.khabar.enrich.story.text.FoldedText;
import org.jspecify.annotations.Nullable;

/**
 * Tells languages apart by script first, then by the letters that only one language of the script has and by its
 * function words. Says nothing when neither is clear.
 */
public final class ScriptLanguageIdentifier implements LanguageIdentifier {

    /** More text than this says nothing more. */
    private static final int LONGEST = 2_000;

    private static final int FEWEST_LETTERS = 4;

    /** The part of all letters that the script of the language must have. */
    private static final double LEAST_SCRIPT = 0.6;

    private final FunctionWords words = FunctionWords.bundled();

    /** With the word lists that come with Khabar. */
    public ScriptLanguageIdentifier() {}

    @Override
    public @Nullable String identify(String text) {
        String head = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        var letters = LetterCounts.of(head);
        Script script = letters.mostUsed();
        if (letters.total() < FEWEST_LETTERS || letters.of(script) < LEAST_SCRIPT * letters.total()) {
            return null;
        }
        return script.onlyLanguage() == null ? among(script, head, letters) : script.onlyLanguage();
    }

    private @Nullable String among(Script script, String text, LetterCounts letters) {
        var scores = words.score(script, FoldedText.of(text));
        script.distinctive().forEach((language, marks) -> scores.add(language, letters.ofAny(marks)));
        return scores.clearlyBest();
    }
}
