package io.khabar.enrich.story.language;

import io.khabar.enrich.story.IdentifiedLanguage;
import io.khabar.enrich.story.LanguageIdentifier;
import io.khabar.enrich.story.hash.Digest;
import io.khabar.enrich.story.text.Resource;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Tells languages apart by Apache OpenNLP's model. Around it stands only what the model cannot know: languages that are not written in the
 * text's script are none, a few languages that it was not trained for have letters and words of their own, and below a sureness
 * nothing is said. Deterministic; shared by all threads.
 */
public final class ModelLanguageIdentifier implements LanguageIdentifier {

    /** Below this nothing is said. */
    static final double LEAST_SURENESS = 0.6;

    private static final int FEWEST_LETTERS = 4;

    /** The part of the text that must be in a language's scripts. */
    private static final double LEAST_SHARE = 0.6;

    /** A language in whose scripts less is written than this part of what is in the best one's is none: kana is no Chinese. */
    private static final double OF_BEST_SHARE = 0.9;

    /** Sureness is said in steps of this part, so that the last bits of a sum do not show. */
    private static final double STEPS = 1000;

    /** Changes with the rules; what follows it on a record changes with the files. */
    private static final String VERSION = "languages-1";

    private static final int VERSION_DIGITS = 12;
    private static final Resource LANGUAGES = new Resource("/language/languages.tsv");

    private final List<NewsLanguage> languages;

    /** For each name that the model has of a language, the language's place. */
    private final int[] languageOf;

    private final NgramWeights model;
    private final FunctionWords words;
    private final HanForms han = HanForms.bundled();

    private final String version;

    private ModelLanguageIdentifier() {
        languages = languages();
        List<String> names = languages.stream()
                .flatMap(language -> language.names().stream())
                .toList();
        languageOf = IntStream.range(0, languages.size())
                .flatMap(
                        i -> IntStream.range(0, languages.get(i).names().size()).map(name -> i))
                .toArray();
        model = LanguageModel.weights(LanguageModel.bundled(), names);
        words = FunctionWords.bundled(languages);
        version = VERSION + ":" + hash();
    }

    /** With the model and the words that come with Khabar; loaded once for all callers, in about a second. */
    public static ModelLanguageIdentifier bundled() {
        return Bundled.IDENTIFIER;
    }

    static List<NewsLanguage> languages() {
        return LANGUAGES.rows(4).stream().map(NewsLanguage::of).toList();
    }

    /** The model is named by its file: a newer one has another name. */
    private static String hash() {
        return new Digest()
                .add(LanguageModel.FILE)
                .add(LANGUAGES.text())
                .add(FunctionWords.FILE.text())
                .add(HanForms.FILE.text())
                .hex()
                .substring(0, VERSION_DIGITS);
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public @Nullable IdentifiedLanguage identify(String text, @Nullable String stated) {
        String excerpt = Excerpt.of(text);
        ScriptCounts scripts = ScriptCounts.of(excerpt);
        int[] candidates = candidates(scripts);
        String language = stated == null ? null : NewsLanguage.primary(stated);
        IdentifiedLanguage identified = scripts.letters() < FEWEST_LETTERS || candidates.length == 0
                ? null
                : identified(candidates, excerpt, language);
        if (identified != null || stated == null || isAgainst(language, scripts)) {
            return identified;
        }
        return new IdentifiedLanguage(stated, null);
    }

    private @Nullable IdentifiedLanguage identified(int[] candidates, String excerpt, @Nullable String stated) {
        String text = Excerpt.in(scripts(candidates), excerpt);
        Evidence evidence = Evidence.of(sums(candidates, text), words(candidates, text), marks(candidates, text));
        for (int i = 0; i < candidates.length; i++) {
            NewsLanguage language = languages.get(candidates[i]);
            evidence.add(i, language.odds());
            evidence.add(i, language.tag().equals(stated) ? Evidence.STATED : 0);
        }
        int best = evidence.best();
        double sureness = evidence.sureness(best);
        return sureness < LEAST_SURENESS
                ? null
                : new IdentifiedLanguage(
                        han.tag(languages.get(candidates[best]).tag(), text), Math.round(sureness * STEPS) / STEPS);
    }

    /** Whether the text is written in other letters than this language is. */
    private boolean isAgainst(@Nullable String stated, ScriptCounts scripts) {
        return scripts.letters() >= FEWEST_LETTERS
                && languages.stream()
                        .anyMatch(language ->
                                language.tag().equals(stated) && scripts.share(language.scripts()) < 1 - LEAST_SHARE);
    }

    /** Places of the languages in whose scripts the text is written. */
    private int[] candidates(ScriptCounts scripts) {
        double[] shares = new double[languages.size()];
        double best = 0;
        for (int i = 0; i < shares.length; i++) {
            shares[i] = scripts.share(languages.get(i).scripts());
            best = Math.max(best, shares[i]);
        }
        double least = Math.max(LEAST_SHARE, OF_BEST_SHARE * best);
        return IntStream.range(0, shares.length).filter(i -> shares[i] >= least).toArray();
    }

    private BitSet scripts(int[] candidates) {
        BitSet scripts = new BitSet();
        for (int candidate : candidates) {
            scripts.or(languages.get(candidate).scripts());
        }
        return scripts;
    }

    private double[] sums(int[] candidates, String text) {
        double[] all = model.sums(text);
        double[] sums = new double[candidates.length];
        for (int i = 0; i < candidates.length; i++) {
            sums[i] = Double.NaN;
        }
        for (int column = 0; column < all.length; column++) {
            int i = Arrays.binarySearch(candidates, languageOf[column]);
            if (i >= 0 && !(sums[i] > all[column])) {
                sums[i] = all[column];
            }
        }
        return sums;
    }

    private int[] words(int[] candidates, String text) {
        int[] all = words.counts(text);
        int[] counts = new int[candidates.length];
        for (int i = 0; i < candidates.length; i++) {
            counts[i] = all[candidates[i]];
        }
        return counts;
    }

    private int[] marks(int[] candidates, String text) {
        int[] counts = new int[candidates.length];
        for (int i = 0; i < candidates.length; i++) {
            String marks = languages.get(candidates[i]).marks();
            counts[i] = marks.isEmpty()
                    ? 0
                    : (int) text.chars()
                            .filter(c -> marks.indexOf(Character.toLowerCase(c)) >= 0)
                            .count();
        }
        return counts;
    }

    private static final class Bundled {
        private static final ModelLanguageIdentifier IDENTIFIER = new ModelLanguageIdentifier();
    }
}
