package io.khabar.enrich.story.rule;

import io.khabar.enrich.story.NameTagger;
import io.khabar.enrich.story.StoryText;
import io.khabar.enrich.story.tag.TaggedName;
import io.khabar.enrich.story.words.WordFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sees names by rules, for the languages that have some: what it does not see for sure it leaves out. Goes over a story
 * once for each kind of name. Immutable; threads share it.
 */
public final class RuleTagger implements NameTagger {

    private final RuleBooks books;

    private RuleTagger(RuleBooks books) {
        this.books = books;
    }

    /**
     * With the rules that come with Khabar.
     *
     * @throws BadRuleException that tells every line of their files that is no rule
     */
    public static RuleTagger bundled() {
        return new RuleTagger(RuleBooks.bundled());
    }

    /**
     * With those rules and some that were added: files named as the bundled ones are.
     *
     * @throws BadRuleException that tells every bad line of all files
     */
    public static RuleTagger with(List<WordFile> own) {
        return new RuleTagger(own.isEmpty() ? RuleBooks.bundled() : new RuleBooks(own));
    }

    @Override
    public String version() {
        return "names-by-rules:" + books.version();
    }

    @Override
    public List<TaggedName> names(StoryText story) {
        RuleBook book = books.of(language(story.language()));
        if (book == null) {
            return List.of();
        }
        ReadField body = ReadField.of(story.body(), false, book);
        var inBody = new FoundNames(body);
        seek(body, inBody, book);
        var known = new ArrayList<>(inBody.names());
        var tagged = new ArrayList<TaggedName>();
        if (story.headline() != null) {
            ReadField headline = ReadField.of(story.headline(), true, book);
            var inHeadline = new FoundNames(headline);
            if (isTrusted(headline, book)) {
                seek(headline, inHeadline, book);
                known.addAll(inHeadline.names());
            }
            new NamesAgain(known, book.writing()).read(headline, inHeadline);
            tagged.addAll(tagged(inHeadline));
        }
        new NamesAgain(known, book.writing()).read(body, inBody);
        tagged.addAll(tagged(inBody));
        return tagged;
    }

    private static void seek(ReadField field, FoundNames found, RuleBook book) {
        new QuotedRule(field, found, book.writing()).read();
        if (book.writing() == Writing.ONE_CASE) {
            new OneCaseThings(field, found).read();
            new OneCaseNames(field, found).read();
            return;
        }
        List<Run> runs = Run.of(field);
        var seen = new SeenWords(field, runs);
        var signs = new PersonSigns(field, seen, book.writing());
        var organisations = new OrganisationRule(field, found, seen, signs, book.writing());
        var places = new PlaceRule(field, found, signs, book.writing());
        var persons = new PersonRule(field, found, signs, book.writing());
        if (book.writing() != Writing.CAPITAL_NOUNS) {
            new AcronymRule(field, found).read();
        }
        for (Run run : runs) {
            organisations.read(run);
            places.read(run);
            persons.read(run);
        }
    }

    /** False for a headline in which capitals say nothing. */
    private static boolean isTrusted(ReadField headline, RuleBook book) {
        int capitals = 0;
        int cased = 0;
        for (int word = 0; word < headline.size(); word++) {
            Shape shape = headline.shape(word);
            boolean capital = shape == Shape.CAPITAL || shape == Shape.ACRONYM || shape == Shape.INITIAL;
            capitals += capital ? 1 : 0;
            cased += capital || shape == Shape.LOWER ? 1 : 0;
        }
        return book.writing() == Writing.ONE_CASE || capitals * 10 < cased * 6;
    }

    private static List<TaggedName> tagged(FoundNames found) {
        return found.names().stream()
                .sorted(Comparator.comparingInt(FoundName::first))
                .map(RuleTagger::tagged)
                .toList();
    }

    private static TaggedName tagged(FoundName name) {
        int start = name.field().text().start(name.first());
        int end = name.field().text().end(name.last());
        return new TaggedName(name.field().isHeadline(), start, start, end, name.kind(), name.sureness(), name.rule());
    }

    /** The primary subtag; empty when the language is not known. */
    private static String language(@Nullable String tag) {
        if (tag == null) {
            return "";
        }
        int end = tag.indexOf('-');
        return end < 0 ? tag : tag.substring(0, end);
    }
}
