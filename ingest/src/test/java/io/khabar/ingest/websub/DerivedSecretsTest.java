package io.khabar.ingest.websub;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DerivedSecretsTest {
    private static final String KEY = "0123456789abcdef0123456789abcdef";
    private static final String PLACE = "https://news.example.org";

    private final DerivedSecrets secrets = new DerivedSecrets(KEY, PLACE);

    @Test
    void shouldDeriveTheSameAfterARestart() {
        // Given
        DerivedSecrets again = new DerivedSecrets(KEY, PLACE);

        // Then: as "printf '6:secret1:f1:t1:h' | openssl dgst -sha256 -hmac $KEY" has it
        assertThat(again.secret("f", "t", "h"))
                .isEqualTo(secrets.secret("f", "t", "h"))
                .isEqualTo("1d183aa78d8d482fadeed7db18970199c71aff4d6e5c46e4d5013686584297eb");
        assertThat(again.callbackId("f", "t", "h")).isEqualTo(secrets.callbackId("f", "t", "h"));
        assertThat(again.terms()).isEqualTo(secrets.terms());
    }

    @Test
    void shouldDeriveAnotherForEachFeedTopicHubAndKey() {
        // When
        List<String> all = Stream.of(
                        secrets.secret("f", "t", "h"),
                        secrets.secret("g", "t", "h"),
                        secrets.secret("f", "u", "h"),
                        secrets.secret("f", "t", "i"),
                        secrets.secret("ft", "", "h"),
                        secrets.secret("f1:t", "", "h"),
                        secrets.callbackId("f", "t", "h"),
                        new DerivedSecrets(KEY + "0", PLACE).secret("f", "t", "h"))
                .toList();

        // Then
        assertThat(all).doesNotHaveDuplicates().allMatch(one -> one.matches("[0-9a-f]{64}"));
    }

    @Test
    void shouldTellTheTermsOfAnotherKeyOrPlace() {
        // Then
        assertThat(secrets.terms())
                .matches("[0-9a-f]{16}")
                .isNotEqualTo(new DerivedSecrets(KEY + "0", PLACE).terms())
                .isNotEqualTo(new DerivedSecrets(KEY, PLACE + "/in").terms());
    }
}
