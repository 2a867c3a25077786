package io.khabar.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebUrlTest {

    @ParameterizedTest
    @CsvSource({
        "https://a.example/x, https://a.example/x",
        "' HTTP://A.example ', HTTP://A.example",
        "https://a.example/a b|c, https://a.example/a%20b%7Cc",
        "https://a.example/[1]/%zz?q=[2]&r=100%, https://a.example/%5B1%5D/%25zz?q=[2]&r=100%25",
        "https://a.example/%D8%A3, https://a.example/%D8%A3",
        "https://موقع.example:8443/خبر, https://موقع.example:8443/خبر",
        "https://a_b.example/, https://a_b.example/",
        "'http://[2001:db8::1]/x', 'http://[2001:db8::1]/x'",
        "http://127.1/, ",
        "http://0x7f.1/, ",
        "https://a b.example/, ",
        "https:///x, ",
        "ftp://a.example/, ",
        "//a.example/, ",
        "nonsense, ",
        "'http://[::1/', ",
    })
    void shouldEscapeWhatMustNotStandInAUrl(String text, @Nullable String url) {
        // When / Then
        assertThat(WebUrl.of(text).map(Object::toString).orElse(null)).isEqualTo(url);
    }
}
