package io.khabar.ingest.push;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.ingest.push.HeadDeadline.Passed;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadDeadlineTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0,   0, 0, 0,   0, true, nothing has come yet",
        "0, 0,  10, 0, 0,  20, true, the first head comes byte by byte",
        "1, 1, 100, 1, 1, 101, true, a later head comes byte by byte",
        "1, 1, 100, 1, 1, 100, false, a connection that is kept for later",
        "0, 0,  10, 1, 0, 100, false, a head has ended",
        "1, 0, 100, 1, 0, 100, false, an answer is waited for",
        "1, 0, 100, 1, 0, 500, false, a body came and its answer is waited for",
        "1, 0, 100, 1, 1, 500, false, a body came and was answered",
        "1, 1, 100, 5, 5, 900, false, requests come and go",
    })
    void shouldTellAHeadThatDoesNotEndFromAllElse(
            long requests,
            long answers,
            long bytes,
            long thenRequests,
            long thenAnswers,
            long thenBytes,
            boolean stalls) {
        // Given
        Passed before = new Passed(requests, answers, bytes);

        // When / Then
        assertThat(new Passed(thenRequests, thenAnswers, thenBytes).onlyBytesSince(before))
                .isEqualTo(stalls);
    }
}
