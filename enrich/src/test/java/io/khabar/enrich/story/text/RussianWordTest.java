package io.khabar.enrich.story.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RussianWordTest {

    @ParameterizedTest
    @CsvSource({
        "партия, партии партию партией партиям партиями партиях партий",
        "война, войны войне войну войной",
        "президент, президента президенту президентом президенте президенты президентов",
        "российский, российского российскому российским российская российскую российские российских российскими",
        "нефть, нефти нефтью",
        "здание, здания зданию зданием зданий зданиями"
    })
    void shouldLeaveTheSameOfAllCasesOfAWord(String word, String cases) {
        assertThat(cases.split(" ")).allSatisfy(other -> assertThat(stem(other)).isEqualTo(stem(word)));
    }

    @ParameterizedTest
    @CsvSource({"мир", "мид", "лес", "оон", "дом"})
    void shouldLeaveShortWordsAsTheyAre(String word) {
        assertThat(stem(word)).isEqualTo(word);
    }

    private static String stem(String word) {
        return RussianWord.stem(Folding.fold(word));
    }
}
