package io.khabar.enrich.story.label;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.enrich.story.text.FoldedText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabelsTest {

    private final Labels labels = Labels.bundled();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "إقرأ أيضاً",
                "اقرأ أيضًا:",
                "إقرأ ايضاً",
                "اقـــرأ\u00A0أيضا",
                "\u200Fاقرأ أيضا\u200F",
                "اقرأ ايضأ",
                "READ ALSO",
                "À lire aussi",
                "A LIRE AUSSI :",
                "یہ بھی پڑھیں",
                "یہ بھی پڑھیں:",
                "Das könnte Sie auch interessieren",
                "Benzer haberler",
                "İLGİLİ HABERLER",
                "関連記事",
                "यह भी पढ़ें"
            })
    void shouldKnowAMarkerHoweverItIsWritten(String text) {
        LabelMatch match = labels.at(FoldedText.of(text), 0);

        assertThat(match).isNotNull();
        assertThat(match.label().isMarker()).isTrue();
        assertThat(match.glued()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"مشاهد أيضا", "باقري أيضا", "ready", "Leander", "Related. Articles"})
    void shouldKnowWholeWordsOnly(String text) {
        LabelMatch match = labels.at(FoldedText.of(text), 0);

        assertThat(match == null || match.label().words() == 1).isTrue();
        assertThat(match == null || match.end() <= "Related".length()).isTrue();
    }

    @Test
    void shouldTakeALongerLabelThatRunsIntoACapitalBeforeAShorterOneOfWholeWords() {
        LabelMatch match = labels.at(FoldedText.of("Читайте также на сайтеПаромы вернулись"), 0);

        assertThat(match).isNotNull();
        assertThat(match.glued()).isTrue();
        assertThat(match.end()).isEqualTo("Читайте также на сайте".length());
    }

    @Test
    void shouldSayWhereALabelEndsThatRunsIntoAWord() {
        LabelMatch match = labels.at(FoldedText.of("أخبار ذات صلةوأضاف"), 0);

        assertThat(match).isNotNull();
        assertThat(match.glued()).isTrue();
        assertThat(match.end()).isEqualTo("أخبار ذات صلة".length());
    }

    @Test
    void shouldTakeTheLongestPhrase() {
        LabelMatch match = labels.at(FoldedText.of("Read more: tides"), 0);

        assertThat(match).isNotNull();
        assertThat(match.label().phrase()).isEqualTo("read more");
    }

    @Test
    void shouldLetAPublishersLabelsCountFirst() {
        Labels own = labels.plus(List.of(new Label(LabelKind.WIDGET, "read more", 2)));

        LabelMatch match = own.at(FoldedText.of("Read more"), 0);

        assertThat(match).isNotNull();
        assertThat(match.label().kind()).isEqualTo(LabelKind.WIDGET);
    }

    @Test
    void shouldTakeALabelBack() {
        Labels own = labels.plus(List.of(new Label(LabelKind.NONE, "read more", 2)));

        assertThat(own.at(FoldedText.of("Read more: tides"), 0)).isNull();
        assertThat(labels.at(FoldedText.of("Read more: tides"), 0)).isNotNull();
    }

    @Test
    void shouldTakeBackNoMoreThanThePhrase() {
        Labels own = labels.plus(List.of(new Label(LabelKind.NONE, "related", 1)));

        LabelMatch match = own.at(FoldedText.of("Related articles"), 0);

        assertThat(match).isNotNull();
        assertThat(match.label().phrase()).isEqualTo("related articles");
    }

    @Test
    void shouldTakeBackWhatIsLongerThanALabel() {
        Labels own = labels.plus(List.of(new Label(LabelKind.NONE, "read more slowly", 3)));

        assertThat(own.at(FoldedText.of("Read more slowly"), 0)).isNull();
        assertThat(own.at(FoldedText.of("Read more swiftly"), 0)).isNotNull();
    }

    @Test
    void shouldTakeALabelBackThatRunsIntoAWord() {
        Labels own = labels.plus(List.of(new Label(LabelKind.NONE, "أخبار ذات صلة", 3)));

        assertThat(own.at(FoldedText.of("أخبار ذات صلةوأضاف"), 0)).isNull();
    }

    @Test
    void shouldLetALongerLabelCountFromWhicheverSet() {
        Labels own = labels.plus(List.of(new Label(LabelKind.WIDGET, "more on", 2)))
                .plus(List.of(new Label(LabelKind.SOURCE, "more on this story tonight", 5)));

        assertThat(kindAt(own, "More on this story")).isEqualTo(LabelKind.MARKER);
        assertThat(kindAt(own, "More on this story tonight")).isEqualTo(LabelKind.SOURCE);
        assertThat(kindAt(own, "More on tides")).isEqualTo(LabelKind.WIDGET);
    }

    @Test
    void shouldLetWholeWordsCountBeforeALabelThatRunsIntoAWord() {
        Labels own = labels.plus(List.of(new Label(LabelKind.SOURCE, "اقرأ المزيد من", 3)));

        LabelMatch match = own.at(FoldedText.of("اقرأ المزيد منازل"), 0);

        assertThat(match).isNotNull();
        assertThat(match.glued()).isFalse();
        assertThat(match.label().phrase()).isEqualTo("اقرأ المزيد");
    }

    @Test
    void shouldTakeBackWordsToBeKnown() {
        Labels own = labels.plus(
                List.of(new Label(LabelKind.NONE, "خاص", 1), new Label(LabelKind.AGENCY, "وكالة الوادي", 2)));

        assertThat(labels.is(LabelKind.AGENCY, "خاص")).isTrue();
        assertThat(own.is(LabelKind.AGENCY, "خاص")).isFalse();
        assertThat(own.is(LabelKind.AGENCY, "وكاله الوادي")).isTrue();
        assertThat(own.phrases(LabelKind.AGENCY))
                .contains("وكاله الوادي", "رويترز")
                .doesNotContain("خاص");
    }

    private static LabelKind kindAt(Labels labels, String text) {
        LabelMatch match = labels.at(FoldedText.of(text), 0);
        assertThat(match).isNotNull();
        return match.label().kind();
    }
}
