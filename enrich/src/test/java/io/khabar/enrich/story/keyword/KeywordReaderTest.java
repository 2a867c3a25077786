package io.khabar.enrich.story.keyword;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.enrich.story.label.Labels;
import io.khabar.enrich.story.text.FoldedText;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeywordReaderTest {

    private final KeywordReader reader = new KeywordReader(Labels.bundled());

    @Test
    void shouldCutADelimitedLineAtItsDelimiters() {
        assertThat(read("زراعة النخيل، مواسم , العراق # تمور", ""))
                .containsExactly("زراعة النخيل", "مواسم", "العراق", "تمور");
    }

    @Test
    void shouldJoinWhatStandsSideBySideInTheStory() {
        assertThat(read("خام حديد سفينة شحن", "نقلت سفينة شحن كمية من خام حديد إلى الميناء."))
                .containsExactly("خام حديد", "سفينة شحن");
    }

    @Test
    void shouldJoinByGrammarWhatTheStoryDoesNotSay() {
        assertThat(read("وزارة الثقافة الفنون الشعبية متحف الفخار", ""))
                .containsExactly("وزارة الثقافة", "الفنون الشعبية", "متحف الفخار");
    }

    @Test
    void shouldReadAListThatIsPrintedTwiceOnce() {
        assertThat(read("تونس معرض الكتاب ليبيا تونس معرض الكتاب ليبيا", ""))
                .containsExactly("تونس", "معرض الكتاب", "ليبيا");
    }

    @Test
    void shouldLeaveOutSectionsAndNavigation() {
        assertThat(read("ملفات ملفات اليمن صيد اللؤلؤ اليمن أخبار اليمن", "")).containsExactly("اليمن", "صيد اللؤلؤ");
    }

    @Test
    void shouldCountTheSectionsThatItLeavesOut() {
        String line = "ملفات ملفات اليمن صيد اللؤلؤ اليمن أخبار اليمن";

        assertThat(reader.readAll(line, List.of()).sections()).isEqualTo(2);
    }

    @Test
    void shouldUnifyStrayPersianLetters() {
        assertThat(read("مركز الفلک، المركز الوطنی", "")).containsExactly("مركز الفلك", "المركز الوطني");
    }

    @Test
    void shouldKeepThePersianLettersOfAPersianLine() {
        assertThat(read("گل یاس، کتاب", "")).containsExactly("گل یاس", "کتاب");
    }

    private List<String> read(String line, String story) {
        return reader.read(line, List.of(FoldedText.of(story)));
    }
}
