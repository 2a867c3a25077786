package io.khabar.enrich.goldkeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.enrich.story.EntityKey;
import io.khabar.enrich.story.EntityTagger;
import io.khabar.enrich.story.IdentifiedLanguage;
import io.khabar.enrich.story.JoinedTaggers;
import io.khabar.enrich.story.StoryText;
import io.khabar.enrich.story.key.ArabicNames;
import io.khabar.enrich.story.key.GazetteerTagger;
import io.khabar.enrich.story.language.ModelLanguageIdentifier;
import io.khabar.enrich.story.rule.RuleTagger;
import io.khabar.enrich.story.tag.CrfTagger;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Keys the stories of the gold set as the product does, and prints what is wrong. */
class GoldKeysTest {

    private static final double PRECISION = 0.985;
    private static final double RECALL = 0.92;
    private static final double LINKED_IN_OTHER_LANGUAGES = 0.98;
    private static final double BY_RULES = 0.96;
    private static final double FOUND_BY_RULES = 0.70;
    private static final double FOUND_BY_RULES_IN_EARLIER_STORIES = 0.50;
    private static final double FOUND_BY_RULES_IN_ALL_STORIES = 0.50;
    private static final double FOUND_BY_RULES_IN_SHORT_STORIES = 0.75;

    private final EntityTagger tagger =
            GazetteerTagger.bundled(new JoinedTaggers(new ArabicNames(CrfTagger.bundled()), RuleTagger.bundled()));
    private final ModelLanguageIdentifier languages = ModelLanguageIdentifier.bundled();

    @Test
    void shouldLinkNearlyOnlyTheRightKeysAndMostOfThem() {
        // Given
        List<KeyGold> stories = KeyGold.of(KeyGold.SEEN);

        // When
        KeyTable table = KeyTable.of(stories, this::keys);
        print(table);

        // Then
        assertThat(stories).hasSizeGreaterThanOrEqualTo(100);
        assertThat(table.all().linked().precision()).isGreaterThanOrEqualTo(PRECISION);
        assertThat(table.all().linked().recall()).isGreaterThanOrEqualTo(RECALL);
    }

    @Test
    void shouldDoAsWellOnStoriesThatItWasNotMendedWith() {
        // Given
        List<KeyGold> stories = KeyGold.of(KeyGold.BLIND);

        // When
        KeyTable table = KeyTable.of(stories, this::keys);
        print(table);

        // Then
        assertThat(stories).hasSizeGreaterThanOrEqualTo(25);
        assertThat(table.all().linked().precision()).isGreaterThanOrEqualTo(PRECISION);
        assertThat(table.all().linked().recall()).isGreaterThanOrEqualTo(RECALL);
    }

    @Test
    void shouldSeeNamesByRulesInLanguagesThatNoModelHasLearned() {
        // Given
        List<KeyGold> stories = KeyGold.of(KeyGold.OTHER_LANGUAGES);

        // When
        KeyTable table = KeyTable.of(stories, this::keys);
        print(table);

        // Then
        assertThat(stories).hasSizeGreaterThanOrEqualTo(100);
        assertThat(table.all().linked().precision()).isGreaterThanOrEqualTo(LINKED_IN_OTHER_LANGUAGES);
        assertThat(table.all().linked().recall()).isGreaterThanOrEqualTo(RECALL);
        assertThat(table.all().provisional().precision()).isGreaterThanOrEqualTo(BY_RULES);
        assertThat(table.all().provisional().recall()).isGreaterThanOrEqualTo(FOUND_BY_RULES_IN_ALL_STORIES);
    }

    @Test
    void shouldFindAsManyNamesByRulesAsWhenTheStoriesWereFewer() {
        // When
        KeyTable first = KeyTable.of(KeyGold.of(KeyGold.FIRST_IN_OTHER_LANGUAGES), this::keys);
        KeyTable earlier = KeyTable.of(KeyGold.of(KeyGold.EARLIER_IN_OTHER_LANGUAGES), this::keys);

        // Then
        assertThat(first.all().provisional().recall()).isGreaterThanOrEqualTo(FOUND_BY_RULES);
        assertThat(earlier.all().provisional().recall()).isGreaterThanOrEqualTo(FOUND_BY_RULES_IN_EARLIER_STORIES);
    }

    @Test
    void shouldFindMostNamesByRulesInShortStories() {
        // When
        KeyTable table = KeyTable.of(KeyGold.of(KeyGold.SHORT_IN_OTHER_LANGUAGES), this::keys);

        // Then
        assertThat(table.all().provisional().recall()).isGreaterThanOrEqualTo(FOUND_BY_RULES_IN_SHORT_STORIES);
    }

    @Test
    void shouldHoldStoriesThatNameNothingOrOnlyTheUnknown() {
        assertThat(KeyGold.of(KeyGold.SEEN).stream()
                        .filter(story -> story.keys().isEmpty()))
                .hasSizeGreaterThanOrEqualTo(15);
    }

    private static void print(KeyTable table) {
        System.out.println(table);
        table.all().details().forEach(System.out::println);
    }

    /** The keys as a story of the line gets them: its language is what the text is taken for, else what its feed says. */
    private Set<String> keys(KeyGold story) {
        StoryText gold = story.text();
        IdentifiedLanguage identified = languages.identify(gold.headline() + "\n" + gold.body(), gold.language());
        var text = new StoryText(gold.headline(), gold.body(), identified == null ? null : identified.tag(), List.of());
        var keys = new TreeSet<String>();
        tagger.tag(text).stream().map(EntityKey::key).forEach(keys::add);
        return keys;
    }
}
