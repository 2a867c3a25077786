package io.khabar.enrich.story.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WordFolderTest {

    private static final Path FOLDERS = Path.of("src", "test", "resources", "words-folder");

    @TempDir
    private Path folder;

    @Test
    void shouldReadTheFilesOfTopicsAndNamesInTheOrderOfTheirNames() {
        // When
        OwnWords words = WordFolder.read(FOLDERS.resolve("good"));

        // Then
        assertThat(words.topics()).extracting(WordFile::name).containsExactly("en", "it", "sections", "subtopics");
        assertThat(words.names()).extracting(WordFile::name).containsExactly("en", "given-latin");
        assertThat(words.names().get(1).text()).isEqualTo("given\tXanthe\n");
    }

    @Test
    void shouldTellWhatLiesWhereNothingIsLookedForAndWhatIsNoText() {
        Path bad = FOLDERS.resolve("bad");

        assertThatExceptionOfType(BadWordsException.class)
                .isThrownBy(() -> WordFolder.read(bad))
                .satisfies(e -> assertThat(e.getMessage().lines())
                        .containsExactly(
                                bad.resolve("en.tsv") + ": nothing is expected here but the folders topics and names",
                                bad.resolve("labels") + ": nothing is expected here but the folders topics and names",
                                bad.resolve("topics").resolve("ar.tsv")
                                        + ":2: byte 0xC7 is no text in UTF-8; expected a file saved as UTF-8",
                                bad.resolve("names").resolve("fr") + ": no folder is expected here"));
    }

    @Test
    void shouldSayThatAFolderIsMissing() {
        assertThatExceptionOfType(BadWordsException.class)
                .isThrownBy(() -> WordFolder.read(folder.resolve("nowhere")))
                .withMessageEndingWith(
                        "nowhere is no folder; expected a folder with the folders topics and names in it");
    }

    @Test
    void shouldAddNothingForAnEmptyFolder() {
        assertThat(WordFolder.read(folder)).isEqualTo(OwnWords.NONE);
        assertThat(OwnWords.version(List.of())).isEmpty();
    }

    @Test
    void shouldGiveOtherWordsAnotherVersionWhereverTheyLie() throws IOException {
        assertThat(version("first", "en", "title\tSkipper\n"))
                .matches("\\+words\\.[0-9a-f]{8}")
                .isEqualTo(version("second", "en", "title\tSkipper\n"))
                .isNotEqualTo(version("third", "en", "title\tBosun\n"))
                .isNotEqualTo(version("fourth", "fr", "title\tSkipper\n"));
    }

    private String version(String in, String name, String text) throws IOException {
        Path names = Files.createDirectories(folder.resolve(in).resolve("names"));
        Files.writeString(names.resolve(name + ".tsv"), text);
        return OwnWords.version(WordFolder.read(folder.resolve(in)).names());
    }
}
