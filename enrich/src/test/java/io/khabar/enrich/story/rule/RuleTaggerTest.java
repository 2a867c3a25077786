package io.khabar.enrich.story.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.enrich.story.EntityKind;
import io.khabar.enrich.story.StoryText;
import io.khabar.enrich.story.tag.TaggedName;
import io.khabar.enrich.story.text.Resource;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RuleTaggerTest {

    private static final Resource SENTENCES = new Resource("/names/sentences.tsv");

    private final RuleTagger tagger = RuleTagger.bundled();

    static Stream<List<String>> sentences() {
        return SENTENCES.rows(3).stream();
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void shouldSeeWhatTheRulesTellAndNothingElse(List<String> sentence) {
        assertThat(names(story(null, sentence.get(1), sentence.get(0)))).isEqualTo(expected(sentence));
    }

    @Test
    void shouldBelieveAHeadlineInCapitalsOnlyWhatTheBodySaysToo() {
        // Given
        String body = "The mayor, Derek Plumtree, called it timid. Plumtree left early.";

        // When
        List<String> shouting = names(story("PLUMTREE CALLS PLAN BY JOHN HARCASTLE TIMID", body, "en"));
        List<String> titled = names(story("Derek Plumtree Calls Plan By John Harcastle Timid", body, "en"));

        // Then
        assertThat(shouting).containsExactly("person:Derek Plumtree", "person:Plumtree");
        assertThat(titled).containsExactly("person:Derek Plumtree", "person:Derek Plumtree", "person:Plumtree");
    }

    @Test
    void shouldSeeANameAgainWhereNoRuleTellsIt() {
        // Given
        String body = "Then Xanthe Quarrell left. Xanthe Quarrell, 42, sells tea. Rival Quarrell Smith does not.";

        // When
        List<TaggedName> names = tagger.names(story(null, body, "en"));

        // Then
        assertThat(names).extracting(TaggedName::start).containsExactly(5, 27);
        assertThat(names).extracting(TaggedName::how).containsOnly("rule:age");
    }

    @Test
    void shouldBeSureOfWhatARuleTellsButNotOfASurnameAlone() {
        // When
        List<TaggedName> names = tagger.names(story("Talks", "Coach Jane Harcastle left. Harcastle waved.", "en"));

        // Then
        assertThat(names).extracting(TaggedName::how).containsOnly("rule:title");
        assertThat(names.get(0).sureness()).isGreaterThanOrEqualTo(0.9f);
        assertThat(names.get(1).sureness()).isLessThan(0.9f);
    }

    @Test
    void shouldSeeNothingInALanguageWithoutRules() {
        assertThat(names(story(null, "President Jane Harcastle", "xx"))).isEmpty();
        assertThat(names(story(null, "President Jane Harcastle", "ar"))).isEmpty();
        assertThat(tagger.names(new StoryText(null, "President Jane Harcastle", null, List.of())))
                .isEmpty();
        assertThat(names(story(null, "President Jane Harcastle", "en-GB"))).hasSize(1);
    }

    @Test
    void shouldSeeTheSameInEveryLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertThat(SENTENCES.rows(3))
                    .allSatisfy(sentence -> assertThat(names(story(null, sentence.get(1), sentence.get(0))))
                            .isEqualTo(expected(sentence)));
        } finally {
            Locale.setDefault(before);
        }
    }

    /** Wherever a text is cut off, the names stand in it one after another. */
    @Test
    void shouldStayWithinTheTextWhereverItEnds() {
        for (List<String> sentence : SENTENCES.rows(3)) {
            for (int end = 0; end <= sentence.get(1).length(); end++) {
                StoryText cut = story(null, sentence.get(1).substring(0, end), sentence.get(0));
                int last = 0;
                for (TaggedName name : tagger.names(cut)) {
                    assertThat(name.start()).isGreaterThanOrEqualTo(last);
                    assertThat(name.end()).isGreaterThan(name.start()).isLessThanOrEqualTo(end);
                    last = name.end();
                }
            }
        }
    }

    @Test
    void shouldNameItsFilesInItsVersion() {
        assertThat(tagger.version()).matches("names-by-rules:[0-9a-f]{8}");
    }

    private static List<String> expected(List<String> sentence) {
        return sentence.get(2).equals("-") ? List.of() : List.of(sentence.get(2).split("; "));
    }

    private static StoryText story(@Nullable String headline, String body, String language) {
        return new StoryText(headline, body, language, List.of());
    }

    private List<String> names(StoryText story) {
        return tagger.names(story).stream()
                .map(name -> kind(name.kind()) + ":" + text(story, name).substring(name.name(), name.end()))
                .toList();
    }

    private static String text(StoryText story, TaggedName name) {
        return name.inHeadline() ? Objects.requireNonNull(story.headline()) : story.body();
    }

    private static String kind(EntityKind kind) {
        return switch (kind) {
            case PERSON -> "person";
            case ORGANISATION -> "org";
            case PLACE -> "place";
        };
    }
}
