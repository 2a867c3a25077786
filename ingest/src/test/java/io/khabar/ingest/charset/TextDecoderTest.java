package io.khabar.ingest.charset;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.ingest.charset.Decoding.Decoded;
import io.khabar.ingest.charset.Decoding.Undecodable;
import io.khabar.news.CharsetBasis;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextDecoderTest {
    private static final Path FOLDER = Path.of("src/test/resources/encodings");

    @ParameterizedTest
    @CsvSource({
        "arabic.utf8.txt,                  UTF-8,        ASSUMED",
        "arabic.utf8-bom.txt,              UTF-8,        BOM",
        "arabic.utf16le-bom.txt,           UTF-16LE,     BOM",
        "arabic.utf16be-bom.txt,           UTF-16BE,     BOM",
        "arabic.windows-1256.txt,          windows-1256, DETECTED"
    })
    void shouldReadTheSameTextFromEveryEncoding(String file, String charset, CharsetBasis basis) throws IOException {
        // When
        Decoded decoded = decoded(file);

        // Then
        assertThat(decoded.text()).isEqualTo(text("arabic.utf8.txt", StandardCharsets.UTF_8));
        assertThat(decoded.charset().name()).isEqualTo(charset);
        assertThat(decoded.basis()).isEqualTo(basis);
        assertThat(decoded.malformed()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "meta.windows-1256.html,           windows-1256, DECLARED",
        "http-equiv.windows-1256.html,     windows-1256, DECLARED",
        "xml.windows-1256.html,            windows-1256, DECLARED",
        "comment.windows-1256.html,        windows-1256, DECLARED",
        "undeclared.windows-1256.html,     windows-1256, DETECTED",
        "ascii-declared.windows-1252.html, windows-1252, DECLARED",
        "says-utf8.utf8.html,              UTF-8,        DECLARED",
        "says-1256.utf8.html,              UTF-8,        DETECTED",
        "says-utf16.utf8.html,             UTF-8,        ASSUMED",
        "says-nonsense.utf8.html,          UTF-8,        ASSUMED"
    })
    void shouldBelieveMarkupUnlessItsBytesSayOtherwise(String file, String charset, CharsetBasis basis)
            throws IOException {
        // When
        Decoded decoded = decoded(file);

        // Then
        assertThat(decoded.charset().name()).isEqualTo(charset);
        assertThat(decoded.basis()).isEqualTo(basis);
        assertThat(decoded.text()).isEqualTo(text(file, Charset.forName(charset)));
    }

    @ParameterizedTest
    @CsvSource({
        "arabic-crlf.windows-1256.txt,     windows-1256",
        "arabic-one-line.windows-1256.txt, windows-1256",
        "arabic-late.windows-1256.txt,     windows-1256",
        "french.windows-1252.txt,          windows-1252",
        "russian.windows-1251.txt,         windows-1251",
        "russian.koi8-r.txt,               KOI8-R",
        "turkish.windows-1254.txt,         ISO-8859-9",
        "persian.windows-1256.txt,         windows-1256",
        "urdu.windows-1256.txt,            windows-1256"
    })
    void shouldGuessWhatIsNeitherDeclaredNorUtf8(String file, String charset) throws IOException {
        // When
        Decoded decoded = decoded(file);

        // Then
        assertThat(decoded.text()).isEqualTo(text(file, Charset.forName(charset)));
        assertThat(decoded.basis()).isEqualTo(CharsetBasis.DETECTED);
    }

    @ParameterizedTest
    @CsvSource({"arabic-two-broken.utf8.txt, 2", "arabic-cut.utf8.txt, 1"})
    void shouldCountBrokenSequencesOfUtf8(String file, int malformed) throws IOException {
        // When
        Decoded decoded = decoded(file);

        // Then
        assertThat(decoded.charset()).isEqualTo(StandardCharsets.UTF_8);
        assertThat(decoded.malformed()).isEqualTo(malformed);
        assertThat(decoded.text().chars().filter(c -> c == 0xFFFD)).hasSize(malformed);
        assertThat(decoded.text()).startsWith("مجلس المدينة");
    }

    @ParameterizedTest
    @ValueSource(strings = {"noise.txt", "noise-in-english.txt"})
    void shouldRefuseWhatFitsNoEncoding(String file) throws IOException {
        // When
        Undecodable refused = (Undecodable) decode(file);

        // Then
        assertThat(refused.reason()).contains("not valid UTF-8").contains("save it as UTF-8");
        assertThat(refused.binary()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"binary.txt", "controls.txt", "utf16le-no-bom.txt"})
    void shouldRefuseBinary(String file) throws IOException {
        // When
        Undecodable refused = (Undecodable) decode(file);

        // Then
        assertThat(refused.reason()).contains("is binary");
        assertThat(refused.binary()).isTrue();
    }

    @Test
    void shouldRefuseBytesThatBelieTheirByteOrderMark() {
        // Given
        byte[] bytes = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF, (byte) 0xC7, (byte) 0xE1, (byte) 0xCE, (byte) 0xC8};

        // When
        Decoding decoding = TextDecoder.decode(bytes, Optional.empty());

        // Then
        assertThat(decoding).isInstanceOf(Undecodable.class);
    }

    private static Decoded decoded(String file) throws IOException {
        return (Decoded) decode(file);
    }

    private static Decoding decode(String file) throws IOException {
        byte[] bytes = Files.readAllBytes(FOLDER.resolve(file));
        return TextDecoder.decode(bytes, file.endsWith(".html") ? DeclaredCharset.of(bytes) : Optional.empty());
    }

    private static String text(String file, Charset charset) throws IOException {
        return Files.readString(FOLDER.resolve(file), charset);
    }
}
