package io.khabar.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedEncodingTest {

    @ParameterizedTest
    @CsvSource({
        "declared.windows-1256.xml,, أخبار المدينة اليوم في الصباح الباكر",
        "declared.windows-1256.xml, text/xml, أخبار المدينة اليوم في الصباح الباكر",
        "undeclared.windows-1256.xml,, أخبار المدينة اليوم في الصباح الباكر أخبار المدينة اليوم في الصباح الباكر",
        "undeclared.windows-1256.xml, text/xml; charset=\"Windows-1256\", أخبار المدينة اليوم في الصباح الباكر أخبار المدينة اليوم في الصباح الباكر",
        "says-utf-8.windows-1256.xml,, أخبار المدينة اليوم في الصباح الباكر أخبار المدينة اليوم في الصباح الباكر",
        "says-latin1.utf-8.xml,, أخبار المدينة اليوم في الصباح الباكر",
        "says-latin1.utf-8.xml, application/rss+xml; charset=windows-1256, أخبار المدينة اليوم في الصباح الباكر",
        "bom.utf-8.xml, text/xml; charset=windows-1256, أخبار المدينة اليوم في الصباح الباكر",
        "bom.utf-16le.xml, text/xml; charset=utf-8, أخبار المدينة اليوم في الصباح الباكر",
        "no-bom.utf-16be.xml,, أخبار المدينة اليوم في الصباح الباكر",
        "junk.windows-1256.xml,, أخبار المدينة اليوم في الصباح الباكر",
        "ebcdic.xml,, Plain news",
        "shift-jis.xml,, 新聞の見出し",
        "euc-kr.xml, application/xml; charset=no-such-charset, 뉴스 제목",
        "nul.xml,, Holes in it and a long enough text around",
        "broken.utf-8.xml,, مدينة كبيرة جدا على البحر\uFFFD"
    })
    void shouldDecodeWhateverTheDeclarationsSay(String file, String contentType, String title) {
        // When / Then
        assertThat(Feeds.parse("encodings/" + file, contentType).feed().title()).isEqualTo(title);
    }

    @Test
    void shouldTellBytesThatAreNotValid() {
        // When / Then
        assertThat(Feeds.parse("encodings/broken.utf-8.xml").errors())
                .containsExactly("1 byte sequences are not valid in UTF-8");
    }
}
