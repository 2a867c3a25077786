package io.khabar.enrich.story.topic;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.enrich.story.Origin;
import io.khabar.enrich.story.StoryText;
import io.khabar.enrich.story.TopicKey;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LexiconClassifierTest {

    private final LexiconClassifier classifier = LexiconClassifier.bundled();

    @Test
    void shouldSayConflictAndNotPoliticsOfAMassacre() {
        // Given
        var story = new StoryText(
                "إدانة دولية لمجزرة",
                "أدان وزراء خارجية ورئيس الحكومة المجزرة التي ارتكبها مسلحون، وطالب البرلمان بوقف إطلاق النار.",
                "ar",
                List.of());

        // When
        TopicKey first = classifier.classify(story).get(0);

        // Then
        assertThat(first.id()).isEqualTo("medtop:16000000");
        assertThat(first.name()).isEqualTo("conflict, war and peace");
        assertThat(first.creator()).isEqualTo("rule:lexicon-4");
        assertThat(first.evidence()).contains("مجزرة", "مسلحون");
        assertThat(first.relevance()).isBetween(0.35, 1.0);
    }

    @Test
    void shouldGiveSeveralTopicsToAStoryOfTwo() {
        // Given
        var story = new StoryText(
                "إضراب عمال المستشفيات",
                "بدأ ممرضون وأطباء إضرابا للمطالبة بزيادة الأجور، وقالت النقابات إن المرضى يحولون إلى عيادات خاصة.",
                "ar",
                List.of());

        // When
        List<String> topics =
                classifier.classify(story).stream().map(TopicKey::id).toList();

        // Then
        assertThat(topics).containsExactlyInAnyOrder("medtop:09000000", "medtop:20000530", "medtop:07000000");
    }

    @Test
    void shouldLetTheKeywordsOfThePublisherCount() {
        // Given
        String body = "عاد الجميع إلى بيوتهم بعد يوم طويل.";

        // When
        List<TopicKey> without = classifier.classify(new StoryText("يوم طويل", body, "ar", List.of()));
        List<TopicKey> with =
                classifier.classify(new StoryText("يوم طويل", body, "ar", List.of("ماراثون", "ألعاب القوى")));

        // Then
        assertThat(without).isEmpty();
        assertThat(with).extracting(TopicKey::id).containsExactly("medtop:15000000");
    }

    @Test
    void shouldTakeThePublishersSectionForATopicWithoutAnyWord() {
        // Given
        var origin = new Origin("example", "https://news.example/sport/1", List.of("sport"));
        var story = new StoryText("Krig", "Krigen, armén och raketerna.", "sv", List.of(), origin);

        // Then
        assertThat(classifier.classify(story)).extracting(TopicKey::id).containsExactly("medtop:15000000");
    }

    @Test
    void shouldSayNothingInALanguageWithoutALexicon() {
        // Given
        var story = new StoryText("Krig", "Krigen, armén och raketerna.", "sv", List.of());

        // Then
        assertThat(classifier.classify(story)).isEmpty();
    }

    @Test
    void shouldSayNothingOnOneStrongWordInABody() {
        // Given
        var story = new StoryText("صباح هادئ", "مر الرجل قرب المسجد ثم جلس يشرب الشاي.", "ar", List.of());

        // Then
        assertThat(classifier.classify(story)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en", "fr", "es", "tr", "ru", "de", "id", "hi"})
    void shouldHaveStrongWordsForEveryTopic(String language) {
        // When
        Lexicon lexicon = TopicFiles.bundled(language);

        // Then
        var counts = lexicon.terms().stream()
                .filter(Term::strong)
                .collect(Collectors.groupingBy(Term::topic, Collectors.counting()));
        assertThat(counts.keySet()).containsAll(Arrays.asList(MediaTopic.values()));
        assertThat(counts.values()).allMatch(count -> count >= 15);
    }
}
