package io.khabar.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.SystemLimitException;
import org.apache.avro.util.ClassUtils;
import org.apache.avro.util.Utf8;
import org.junit.jupiter.api.Test;

/** Avro reads its limits once in a process, so each case runs in a fresh one, without the properties that the build sets. */
class AvroSafetyTest {

    /** Applies the limits first, then says what Avro makes of them. */
    static final class AppliesFirst {
        public static void main(String[] args) {
            AvroSafety.apply();
            AvroSafety.apply();
            System.out.println("string " + refuses(() -> SystemLimitException.checkMaxStringLength(16_777_217)));
            System.out.println("bytes " + refuses(() -> SystemLimitException.checkMaxBytesLength(16_777_217)));
            System.out.println("items " + refuses(() -> SystemLimitException.checkMaxCollectionLength(0, 100_001)));
            System.out.println("article " + refuses(() -> SystemLimitException.checkMaxStringLength(16_777_216)));
            System.out.println("own class " + refuses(() -> load("io.khabar.news.RawArticle")));
            System.out.println("foreign class " + refuses(() -> load("io.khabar.schemas.Topics")));
            System.out.println("decompressed " + SystemLimitException.MAX_DECOMPRESS_LENGTH);
        }
    }

    /** Uses Avro before the limits are applied. */
    static final class AppliesTooLate {
        public static void main(String[] args) {
            new Utf8("loads Avro's limits").toString();
            try {
                SystemLimitException.checkMaxStringLength(1);
                AvroSafety.apply();
            } catch (IllegalStateException e) {
                System.out.println(e.getMessage());
            }
        }
    }

    private static Class<?> load(String name) {
        try {
            return ClassUtils.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean refuses(Runnable call) {
        try {
            call.run();
            return false;
        } catch (AvroRuntimeException | SecurityException e) {
            return true;
        }
    }

    @Test
    void shouldLimitSizesAndClasses() throws Exception {
        assertThat(run(AppliesFirst.class))
                .containsExactly(
                        "string true",
                        "bytes true",
                        "items true",
                        "article false",
                        "own class false",
                        "foreign class true",
                        "decompressed 67108864");
    }

    @Test
    void shouldKeepALimitThatIsAlreadyGiven() throws Exception {
        assertThat(run(AppliesFirst.class, "-Dorg.apache.avro.limits.string.maxLength=20000000"))
                .contains("string false", "bytes true");
    }

    @Test
    void shouldSayThatItCameTooLate() throws Exception {
        assertThat(run(AppliesTooLate.class)).singleElement().asString().contains("before AvroSafety.apply()");
    }

    private static List<String> run(Class<?> main, String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return output.lines().toList();
    }
}
