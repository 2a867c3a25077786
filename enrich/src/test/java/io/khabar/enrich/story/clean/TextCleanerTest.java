package io.khabar.enrich.story.clean;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.enrich.story.Draft;
import io.khabar.enrich.story.PublicationDate;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextCleanerTest {

    private final TextCleaner cleaner = new TextCleaner();

    @Test
    void shouldComposeLettersAndUnifySpaces() {
        assertThat(body("cafe\u0301\u00A0 au\tlait ")).isEqualTo("caf\u00E9 au lait");
    }

    @Test
    void shouldDropControlsAndDirectionOverrides() {
        assertThat(body("\u202Bخبر\u202C \u0007جديد\u2066 هنا\u2069\uFEFF")).isEqualTo("خبر جديد هنا");
    }

    @Test
    void shouldKeepJoinersAndMarksThatWritersSet() {
        String text = "می\u200Cخوانند \u200F(نص)\u200E\u061C ك\u200D";

        assertThat(body(text)).isEqualTo(text);
    }

    @Test
    void shouldTurnPresentationFormsIntoLetters() {
        assertThat(body("\uFEB3\uFEFC\uFEE1 \uFDFA")).isEqualTo("سلام \uFDFA");
    }

    @Test
    void shouldDropLoneSurrogatesAndKeepPairs() {
        assertThat(body("a\uD83D b\uDE00 \uD83D\uDE00")).isEqualTo("a b \uD83D\uDE00");
    }

    @Test
    void shouldLeaveOutLinesThatBecomeEmpty() {
        assertThat(body("one\n \u200B \ntwo")).isEqualTo("one\ntwo");
    }

    @Test
    void shouldMendALineDecodedTwiceAndSaySo() {
        Draft draft = cleaner.clean(draft(twice("مرحبا بالقراء في صفحة الأخبار", "windows-1256") + "\nسطر سليم"));

        assertThat(draft.body()).isEqualTo("مرحبا بالقراء في صفحة الأخبار\nسطر سليم");
        assertThat(draft.flags()).containsExactly(TextCleaner.MENDED);
    }

    @Test
    void shouldMendALineThatLostItsSoftHyphens() {
        String line = twice("حاسوب جديد للباحثين", "windows-1256").replace("\u00AD", "");

        assertThat(body(line)).isEqualTo("حاسوب جديد للباحثين");
    }

    @Test
    void shouldMendLatinTextDecodedTwice() {
        assertThat(body(twice("Le café à l’été", "windows-1252"))).isEqualTo("Le café à l’été");
    }

    @Test
    void shouldFlagALineThatItCannotMend() {
        Draft draft = cleaner.clean(draft(twice("وزارة الصحة تعلن عن حملة جديدة", "windows-1256") + " سليم"));

        assertThat(draft.body()).endsWith("سليم");
        assertThat(draft.flags()).containsExactly(TextCleaner.DOUBTFUL);
    }

    @Test
    void shouldLeaveASoundTextAsItIs() {
        String text = "عکس طبیعت و ظرف آب در باغ گیاهان\nÀ côté, l’été\nالظل والطقس والغيم";
        Draft draft = cleaner.clean(draft(text));

        assertThat(draft.body()).isEqualTo(text);
        assertThat(draft.flags()).isEmpty();
    }

    private String body(String text) {
        return cleaner.clean(draft(text)).body();
    }

    private static String twice(String text, String charset) {
        return new String(text.getBytes(StandardCharsets.UTF_8), Charset.forName(charset));
    }

    private static Draft draft(String body) {
        return new Draft(
                false,
                null,
                body,
                null,
                null,
                List.of(),
                PublicationDate.NONE,
                List.of(),
                List.of(),
                1,
                List.of(),
                List.of());
    }
}
