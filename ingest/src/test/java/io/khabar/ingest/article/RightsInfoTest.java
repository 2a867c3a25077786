package io.khabar.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RightsInfoTest {
    private static final String RESERVED = "tdm-reservation: 1";
    private static final String FREE = "tdm-reservation: 0";
    private static final String POLICY = "tdm-policy: https://news.example/policy";

    @Test
    void shouldNoteEachSignalOnceAfterWhatIsWritten() {
        assertThat(RightsInfo.withCloser("© Example", List.of(RESERVED, "robots: noai")))
                .isEqualTo("© Example | tdm-reservation: 1 | robots: noai");
        assertThat(RightsInfo.withCloser("© Example | tdm-reservation: 1", List.of("robots: noai", RESERVED)))
                .isEqualTo("© Example | tdm-reservation: 1 | robots: noai");
        assertThat(RightsInfo.withCloser(null, List.of())).isNull();
    }

    @Test
    void shouldLetACloserReservationCountBeforeAFartherOne() {
        assertThat(RightsInfo.withCloser("© Example | " + FREE, List.of(RESERVED)))
                .isEqualTo("© Example | " + RESERVED);
        assertThat(RightsInfo.withFarther("© Example | " + FREE, List.of(RESERVED, POLICY)))
                .isEqualTo("© Example | " + FREE);
        assertThat(RightsInfo.joined(List.of(RESERVED), List.of(FREE, "content-signal: ai-train=no")))
                .containsExactly(RESERVED, "content-signal: ai-train=no");
    }

    @Test
    void shouldTakeNothingBackThatIsNotStatedAgain() {
        assertThat(RightsInfo.withFarther(RESERVED, List.of(RESERVED, POLICY))).isEqualTo(RESERVED + " | " + POLICY);
        assertThat(RightsInfo.withCloser(POLICY, List.of(RESERVED))).isEqualTo(POLICY + " | " + RESERVED);
        assertThat(RightsInfo.withCloser(RESERVED, List.of("tdm-reservation: 2")))
                .isEqualTo(RESERVED + " | tdm-reservation: 2");
    }
}
