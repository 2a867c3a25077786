package io.khabar.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WeighedTest {

    @Test
    void shouldForgetWhatWasUsedLongestAgoWhenAllIsTooHeavy() {
        // Given
        Weighed<String, String> weighed = new Weighed<>(10, 100);
        weighed.put("a", "A", 40);
        weighed.put("b", "B", 40);
        weighed.get("a");

        // When
        weighed.put("c", "C", 40);

        // Then
        assertThat(weighed.get("a")).isEqualTo("A");
        assertThat(weighed.get("b")).isNull();
        assertThat(weighed.get("c")).isEqualTo("C");
    }

    @Test
    void shouldWeighWhatReplacesAnotherInItsPlace() {
        // Given
        Weighed<String, String> weighed = new Weighed<>(10, 100);
        weighed.put("a", "A", 90);
        weighed.put("b", "B", 5);

        // When
        weighed.put("a", "A", 10);
        weighed.put("c", "C", 85);

        // Then
        assertThat(weighed.get("a")).isNotNull();
        assertThat(weighed.get("b")).isNotNull();
        assertThat(weighed.get("c")).isNotNull();
    }

    @Test
    void shouldRememberNoMoreThanItsNumber() {
        // Given
        Weighed<Integer, String> weighed = new Weighed<>(2, 100);

        // When
        for (int i = 0; i < 5; i++) {
            weighed.put(i, "", 0);
        }

        // Then
        assertThat(weighed.get(2)).isNull();
        assertThat(weighed.get(3)).isNotNull();
        assertThat(weighed.get(4)).isNotNull();
    }

    @Test
    void shouldNotRememberWhatAloneIsTooHeavy() {
        // Given
        Weighed<String, String> weighed = new Weighed<>(10, 100);

        // When
        weighed.put("a", "A", 101);

        // Then
        assertThat(weighed.get("a")).isNull();
    }
}
