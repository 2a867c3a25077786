package io.khabar.enrich.story.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabelFolderTest {

    private static final Path FOLDERS = Path.of("src", "test", "resources", "labels-folder");

    @TempDir
    private Path folder;

    @Test
    void shouldReadLabelsForAllAndForOnePublisher() {
        // When
        ExtraLabels extra = LabelFolder.read(FOLDERS.resolve("good"));

        // Then
        assertThat(extra.common())
                .containsExactly(
                        new Label(LabelKind.MARKER, "جرب معنا أيضا", 3),
                        new Label(LabelKind.NONE, "أخبار متعلقة", 2),
                        new Label(LabelKind.AGENCY, "وكالة الوادي", 2));
        assertThat(extra.publishers())
                .containsOnlyKeys("news.example", "جريدة الوادي")
                .containsEntry(
                        "news.example",
                        List.of(
                                new Label(LabelKind.WIDGET, "read more", 2),
                                new Label(LabelKind.MARKER, "from our shelves", 3)));
        assertThat(extra.version()).matches("[0-9a-f]{8}");
    }

    @Test
    void shouldTellAllMistakesOfAllFilesAtOnce() {
        Path bad = FOLDERS.resolve("bad");

        assertThatExceptionOfType(BadLabelException.class)
                .isThrownBy(() -> LabelFolder.read(bad))
                .satisfies(
                        e -> assertThat(e.getMessage().lines().map(line -> told(bad, line)))
                                .containsExactly(
                                        "clash.tsv:2: «GO ON» is called source here and marker in line 1; expected one kind (spellings that "
                                                + "fold to the same are one phrase)",
                                        "clash.tsv:5: «go on» is called none here and marker in line 1; expected one kind (spellings that "
                                                + "fold to the same are one phrase)",
                                        "decoded-twice.tsv:1: «" + twice()
                                                + "» was decoded in the wrong encoding before it was saved; "
                                                + "expected «اقرأ هنا كل يوم»",
                                        "decoded-twice.tsv:2: «read\uFFFD on» was decoded in the wrong encoding before it was saved; "
                                                + "expected a phrase without U+FFFD",
                                        "encoding-1256.tsv:2: byte 0xC7 is no text in UTF-8; expected a file saved as UTF-8",
                                        "encoding-utf16.tsv:1: byte 0x00 is no text in UTF-8; expected a file saved as UTF-8",
                                        "kinds.tsv:1: unknown kind «makrer»; expected one of marker, marker-after, source, date, keywords, "
                                                + "byline, caption, widget, boilerplate, resume, agency, outlet, outlet-end, comments, poll, contents, end, footer-opens, footer, returns, age, post, navigation, function, continues, opens, own-waw, none",
                                        "kinds.tsv:2: no tab in «marker read on»; expected a kind, a tab and a phrase",
                                        "kinds.tsv:3: «...» is no phrase; expected 1 to 80 characters, a letter or digit among them, and no tab",
                                        "publisher: no folder is expected here but publishers",
                                        "publishers/www.two.example.tsv: another file is for the publisher «two.example», too; expected one"));
    }

    @Test
    void shouldSayThatAFolderIsMissing() {
        assertThatExceptionOfType(BadLabelException.class)
                .isThrownBy(() -> LabelFolder.read(folder.resolve("nowhere")))
                .withMessageEndingWith("nowhere is no folder; expected a folder with *.tsv files of labels");
    }

    @Test
    void shouldAddNothingForAFolderWithoutLabels() {
        assertThat(LabelFolder.read(FOLDERS.resolve("empty"))).isEqualTo(ExtraLabels.NONE);
    }

    @Test
    void shouldGiveOtherLabelsAnotherVersionWhereverTheyLie() throws IOException {
        // Given
        Path first = labels("first", "marker\tread on\n");
        Path same = labels("same", "marker\tread on\n");
        Path other = labels("other", "marker\tread here\n");
        Path publishers = Files.createDirectories(folder.resolve("own"));
        labels("own/publishers", "marker\tread on\n");

        // Then
        assertThat(version(same)).isEqualTo(version(first));
        assertThat(List.of(version(first), version(other), version(publishers))).doesNotHaveDuplicates();
    }

    @Test
    void shouldReadFilesInTheOrderOfTheirNames() throws IOException {
        // Given
        Path two = Files.createDirectories(folder.resolve("two"));
        Files.writeString(two.resolve("b.tsv"), "source\tread on\n");
        Files.writeString(two.resolve("a.tsv"), "marker\tread on\n");

        // Then
        assertThat(LabelFolder.read(two).common())
                .extracting(Label::kind)
                .containsExactly(LabelKind.MARKER, LabelKind.SOURCE);
    }

    private Path labels(String name, String text) throws IOException {
        Path labels = Files.createDirectories(folder.resolve(name));
        Files.writeString(labels.resolve("x.tsv"), text);
        return labels;
    }

    private static String version(Path folder) {
        return LabelFolder.read(folder).version();
    }

    private static String told(Path bad, String line) {
        assertThat(line).startsWith(bad.toString());
        return line.substring(bad.toString().length() + 1);
    }

    private static String twice() {
        return new String(
                "اقرأ هنا كل يوم".getBytes(java.nio.charset.StandardCharsets.UTF_8),
                java.nio.charset.Charset.forName("windows-1256"));
    }
}
