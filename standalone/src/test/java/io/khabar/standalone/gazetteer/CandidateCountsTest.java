package io.khabar.standalone.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CandidateCountsTest {

    private final CandidateCounts counts = new CandidateCounts();

    @Test
    void shouldCountStoriesOnceHoweverManyVersionsTheyHaveAndTellTheLast() {
        // Given
        add("person:~a", "A. First", "s1", 2, 100);
        add("person:~a", "A. Newest", "s2", 1, 300);
        add("person:~a", "A. Middle", "s1", 3, 200);
        add("org:~b", "B", "s1", 9, 100);

        // When / Then
        assertThat(counts.atLeast(1)).extracting(Candidate::key).containsExactly("person:~a", "org:~b");
        assertThat(counts.atLeast(2))
                .containsExactly(new Candidate("person:~a", "A. Newest", "person", 2, 6, "", "s2", "Head of s2"));
    }

    @Test
    void shouldPassOverARecordWithoutValue() {
        counts.add("{\"key\":\"person:~a\",\"value\":null}");

        assertThat(counts.atLeast(0)).isEmpty();
    }

    private void add(String key, String surface, String story, int mentions, long ingested) {
        counts.add(
                ("{\"key\":\"%s\",\"value\":{\"surface\":\"%s\",\"kind\":\"person\",\"mentions\":%d,\"storyUri\":\"%s\","
                                + "\"language\":null,\"headline\":\"Head of %s\",\"ingested\":%d}}")
                        .formatted(key, surface, mentions, story, story, ingested));
    }
}
