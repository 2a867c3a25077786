package io.khabar.enrich.story.key;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.enrich.story.EntityKey;
import io.khabar.enrich.story.EntityMention;
import io.khabar.enrich.story.StoryText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class GazetteerTaggerTest {

    private final GazetteerTagger tagger = GazetteerTagger.bundled();

    @ParameterizedTest
    @CsvFileSource(resources = "/keys/cases.tsv", delimiter = '\t', nullValues = "-")
    void shouldLinkWhatIsSureAndNothingElse(String why, String language, String body, String keys) {
        // When
        List<EntityKey> found = tagger.tag(new StoryText(null, body, language, List.of()));

        // Then
        List<String> expected = keys == null ? List.of() : List.of(keys.split(" "));
        assertThat(found).as(why).extracting(EntityKey::key).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void shouldGiveEveryMentionWithHowItWasLinked() {
        // Given
        var story = new StoryText(
                "بوتفليقة في باريس",
                "وصل الرئيس الجزائري عبد العزيز بوتفليقة إلى فرنسا، وبفرنسا بدأ غوتيريش جولته.\nوقال كوشنر شيئا.",
                "ar",
                List.of());

        // When
        List<EntityKey> found = tagger.tag(story);

        // Then
        assertThat(mentions(found, "person:abdelaziz-bouteflika"))
                .containsExactly(
                        new EntityMention(true, 0, 8, "بوتفليقة", "alias"),
                        new EntityMention(false, 20, 39, "عبد العزيز بوتفليقة", "alias"));
        assertThat(mentions(found, "place:fr")).extracting(EntityMention::how).containsExactly("alias", "alias+clitic");
        assertThat(mentions(found, "place:fr"))
                .extracting(EntityMention::literal)
                .containsOnly("فرنسا");
        assertThat(mentions(found, "place:dz")).extracting(EntityMention::how).containsExactly("demonym");
    }

    @Test
    void shouldLinkASurnameBeforeAndAfterTheFullName() {
        // Given
        var story = new StoryText(
                "Kerry due in Cairo", "John Kerry will meet ministers. Kerry is to stay two days.", "en", List.of());

        // When
        List<EntityMention> mentions = mentions(tagger.tag(story), "person:john-kerry");

        // Then
        assertThat(mentions).extracting(EntityMention::how).containsExactly("surname", "alias", "surname");
    }

    @Test
    void shouldLetKeywordsSupportAWeakName() {
        // Given
        String body = "أعلن عن إقامة المعرض في عمان الشهر المقبل.";

        // When
        List<EntityKey> without = tagger.tag(new StoryText(null, body, "ar", List.of()));
        List<EntityKey> with = tagger.tag(new StoryText(null, body, "ar", List.of("الأردن")));

        // Then
        assertThat(without).isEmpty();
        assertThat(with).extracting(EntityKey::key).containsExactly("place:jo-amm");
    }

    @Test
    void shouldRankHeadlineAndLeadBeforeTheRest() {
        // Given
        var story = new StoryText(
                "خطة في اليابان",
                "أعلنت اليابان خطة جديدة. " + "وتفاصيلها كثيرة. ".repeat(40) + "وتابعت كندا الأمر.",
                "ar",
                List.of());

        // When
        List<EntityKey> found = tagger.tag(story);

        // Then
        assertThat(found).extracting(EntityKey::key).containsExactly("place:jp", "place:ca");
        assertThat(found).extracting(EntityKey::relevance).containsExactly(0.625, 0.25);
    }

    @Test
    void shouldOrderEqualsByKey() {
        // Given
        var story = new StoryText(null, "اجتمعت فنلندا والسويد وإستونيا.", "ar", List.of());

        // Then
        assertThat(tagger.tag(story)).extracting(EntityKey::key).containsExactly("place:ee", "place:fi", "place:se");
    }

    @Test
    void shouldCarryTheWikidataIdWhereOneIsKnown() {
        // Given
        var story = new StoryText(null, "Russia and Slovenia met.", "en", List.of());

        // When
        List<EntityKey> found = tagger.tag(story);

        // Then
        assertThat(found).extracting(EntityKey::sameAs).containsExactly(List.of("wikidata:Q159"), List.of());
    }

    private static List<EntityMention> mentions(List<EntityKey> found, String key) {
        return found.stream()
                .filter(entity -> entity.key().equals(key))
                .flatMap(entity -> entity.mentions().stream())
                .toList();
    }
}
