package io.khabar.enrich.story.hash;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StoryHashTest {

    private static final String HEADLINE = "افتتاح جسر جديد";
    private static final String BODY =
            "افتتح الوزير أمس الجسر الجديد، وبلغت كلفته 5.5 مليون دينار.\nويربط الجسر ضفتي النهر.";

    @Test
    void shouldBe128BitsInLowerCaseHex() {
        assertThat(StoryHash.content(HEADLINE, BODY)).matches("[0-9a-f]{32}");
        assertThat(StoryHash.embeddedId(HEADLINE, BODY)).matches("[0-9a-f]{32}");
    }

    @Test
    void shouldGiveTheSameHashesForEver() {
        assertThat(StoryHash.content("a", "b")).isEqualTo("8fb20ef63ced4145fc2e983ffe597d1d");
        assertThat(StoryHash.embeddedId("a", "b")).isEqualTo("969caaeb3626c0d5695eefa6aea53305");
        assertThat(StoryHash.simhash("one two three four")).isEqualTo(-1536429756650609446L);
    }

    @Test
    void shouldNotSeeSpacingMarksTatweelAndDirection() {
        // Given
        String other =
                "\u200Fافتتح  الوزيرُ أمس الجـسر الجديد، وبلغت كلفته 5.5 مليون دينار.\r\n\r\nويربط الجسر ضفتي النهر. ";

        // Then
        assertThat(StoryHash.content(HEADLINE, other)).isEqualTo(StoryHash.content(HEADLINE, BODY));
        assertThat(StoryHash.embeddedId(HEADLINE, other)).isEqualTo(StoryHash.embeddedId(HEADLINE, BODY));
    }

    @Test
    void shouldSeeANumberCorrected() {
        // Given
        String corrected = BODY.replace("5.5", "55");

        // Then
        assertThat(StoryHash.content(HEADLINE, corrected)).isNotEqualTo(StoryHash.content(HEADLINE, BODY));
    }

    @Test
    void shouldSeeAWordCorrected() {
        // Given
        String corrected = BODY.replace("أمس", "اليوم");

        // Then
        assertThat(StoryHash.content(HEADLINE, corrected)).isNotEqualTo(StoryHash.content(HEADLINE, BODY));
        assertThat(StoryHash.embeddedId(HEADLINE, corrected)).isNotEqualTo(StoryHash.embeddedId(HEADLINE, BODY));
    }

    @Test
    void shouldTellHeadlineFromBodyInContentOnly() {
        assertThat(StoryHash.content("ab", "c")).isNotEqualTo(StoryHash.content("a", "bc"));
        assertThat(StoryHash.embeddedId("ab", "c")).isEqualTo(StoryHash.embeddedId("a", "bc"));
    }

    @Test
    void shouldKeepTheIdWhenPunctuationAndHamzaDiffer() {
        // Given
        String loose = "افتتح الوزير امس الجسر الجديد وبلغت كلفته 5.5 مليون دينار\nويربط الجسر ضفتي النهر";

        // Then
        assertThat(StoryHash.embeddedId(HEADLINE, loose)).isEqualTo(StoryHash.embeddedId(HEADLINE, BODY));
        assertThat(StoryHash.content(HEADLINE, loose)).isNotEqualTo(StoryHash.content(HEADLINE, BODY));
    }

    @Test
    void shouldTreatNoHeadlineAsAnEmptyOne() {
        assertThat(StoryHash.content(null, BODY)).isEqualTo(StoryHash.content("", BODY));
        assertThat(StoryHash.embeddedId(null, BODY)).isEqualTo(StoryHash.embeddedId("", BODY));
    }

    @Test
    void shouldGiveLikeSimhashesToLikeBodies() {
        // Given
        String longBody =
                (BODY + "\n").repeat(3) + "وشارك في الحفل سكان القرى المجاورة، ووزعت الحلوى على الأطفال قبل الغروب.";
        String edited = longBody.replace("الغروب", "العشاء");
        String unrelated = "ارتفعت أسعار القمح في الأسواق بعد موسم جاف، وقال تجار إن المخزون يكفي شهرين فقط.";

        // When
        int near = Long.bitCount(StoryHash.simhash(longBody) ^ StoryHash.simhash(edited));
        int far = Long.bitCount(StoryHash.simhash(longBody) ^ StoryHash.simhash(unrelated));

        // Then
        assertThat(near).isLessThan(12);
        assertThat(far).isGreaterThan(20);
    }

    @Test
    void shouldHaveAZeroSimhashWithoutWords() {
        assertThat(StoryHash.simhash(" … ")).isZero();
    }
}
