package io.khabar.enrich.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeadlineTableTest {

    @Test
    void shouldForgetWhatWasNotSeenForLongest() {
        HeadlineTable table = new HeadlineTable(2);
        table.see(1);
        table.see(2);

        table.see(3);

        assertThat(table.contains(1)).isFalse();
        assertThat(table.contains(2)).isTrue();
        assertThat(table.contains(3)).isTrue();
        assertThat(table.size()).isEqualTo(2);
    }

    @Test
    void shouldKeepWhatIsSeenAgain() {
        HeadlineTable table = new HeadlineTable(2);
        table.see(1);
        table.see(2);
        table.see(1);

        table.see(3);

        assertThat(table.contains(1)).isTrue();
        assertThat(table.contains(2)).isFalse();
    }

    @Test
    void shouldNotKeepAHeadlineBecauseItWasAskedFor() {
        HeadlineTable table = new HeadlineTable(2);
        table.see(1);
        table.see(2);
        assertThat(table.contains(1)).isTrue();

        table.see(3);

        assertThat(table.contains(1)).isFalse();
    }

    @Test
    void shouldBeEmptyAfterItWasClosed() {
        HeadlineTable table = new HeadlineTable(2);
        table.see(1);

        table.close();

        assertThat(table.contains(1)).isFalse();
        assertThat(table.size()).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, -1, Long.MIN_VALUE, Long.MAX_VALUE})
    void shouldReadTheHashOutOfItsKey(long hash) {
        String key = HeadlineKey.of(hash);

        assertThat(key).matches("[0-9a-f]{16}");
        assertThat(HeadlineKey.hash(key)).isEqualTo(OptionalLong.of(hash));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "12", "00000000000000g0", "00000000000000000"})
    void shouldReadNoHashOutOfAnotherKey(String key) {
        assertThat(HeadlineKey.hash(key)).isEmpty();
    }
}
