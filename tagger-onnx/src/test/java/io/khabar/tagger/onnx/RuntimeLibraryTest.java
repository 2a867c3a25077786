package io.khabar.tagger.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OrtEnvironment;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** That what runs networks does not report to its maker. From 1.29.0 on ONNX Runtime does, unless the environment forbids it. */
class RuntimeLibraryTest {

    private static final String LIBRARY = "/ai/onnxruntime/native/linux-x64/libonnxruntime.so";
    private static final String ADDRESS = "events.data.microsoft.com";

    @Test
    void shouldHaveNoAddressToReportTo() throws IOException {
        try (InputStream in = Objects.requireNonNull(OrtEnvironment.class.getResourceAsStream(LIBRARY))) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.ISO_8859_1).contains(ADDRESS))
                    .as("%s names %s", LIBRARY, ADDRESS)
                    .isFalse();
        }
    }

    @Test
    void shouldLeaveNothingUnpackedBehind() throws Exception {
        // When
        NativeCode.start();

        // Then
        try (Stream<Path> temporary = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            assertThat(temporary.map(path -> path.getFileName().toString()))
                    .noneMatch(name -> name.startsWith(NativeCode.prefix()));
        }
    }
}
