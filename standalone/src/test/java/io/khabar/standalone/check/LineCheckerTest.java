package io.khabar.standalone.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.khabar.standalone.check.LineChecker.Item;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.ThrowingConsumer;

/** The checker must turn red on each way to be wrong, wherever it happens. */
class LineCheckerTest {
    private static final int KEYS = 7;
    private static final List<Item> ITEMS =
            IntStream.range(0, 200).mapToObj(LineCheckerTest::item).toList();

    private final Random random = new Random(42);

    @Test
    void shouldPassTheSameItemsInTheSameOrder() {
        assertThat(LineChecker.differences(ITEMS, new ArrayList<>(ITEMS))).isEmpty();
    }

    @Test
    void shouldPassKeysThatOvertakeEachOther() {
        // Given
        List<Item> actual = new ArrayList<>();
        for (int key = KEYS - 1; key >= 0; key--) {
            String wanted = "key-" + key;
            ITEMS.stream().filter(item -> item.key().equals(wanted)).forEach(actual::add);
        }
        // When, Then
        assertThat(LineChecker.differences(ITEMS, actual)).isEmpty();
    }

    @Test
    void shouldTurnRedOnADrop() throws Throwable {
        everywhere("lost", actual -> actual.remove(random.nextInt(actual.size())));
    }

    @Test
    void shouldTurnRedOnALostHead() throws Throwable {
        everywhere("lost", actual -> actual.remove(0));
    }

    @Test
    void shouldTurnRedOnALostTail() throws Throwable {
        everywhere(
                "lost",
                actual -> actual.subList(actual.size() - 1 - random.nextInt(5), actual.size())
                        .clear());
    }

    @Test
    void shouldTurnRedOnADouble() throws Throwable {
        everywhere("doubled or invented", actual -> {
            Item item = actual.get(random.nextInt(actual.size()));
            actual.add(random.nextInt(actual.size() + 1), item);
        });
    }

    @Test
    void shouldTurnRedOnADropAndADoubleThatBalance() throws Throwable {
        everywhere("lost", actual -> {
            int lost = random.nextInt(actual.size());
            actual.set(lost, actual.get((lost + 1) % actual.size()));
        });
    }

    @Test
    void shouldTurnRedOnAnInventedItem() throws Throwable {
        everywhere("doubled or invented", actual -> actual.add(new Item("key-0", "never sent")));
    }

    @Test
    void shouldTurnRedOnASwapWithinAKey() throws Throwable {
        everywhere("out of order", actual -> {
            int first = random.nextInt(actual.size() - KEYS);
            Collections.swap(actual, first, first + KEYS);
        });
    }

    @Test
    void shouldTurnRedOnARecordUnderTheWrongKey() throws Throwable {
        everywhere("lost", actual -> {
            int wrong = random.nextInt(actual.size());
            actual.set(wrong, new Item("key-wrong", actual.get(wrong).content()));
        });
    }

    @Test
    void shouldTurnRedOnNothing() {
        assertThat(LineChecker.differences(ITEMS, List.of())).isNotEmpty();
    }

    @Test
    void shouldRefuseToCheckNothing() {
        assertThatThrownBy(() -> LineChecker.differences(List.of(), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static void everywhere(String kind, ThrowingConsumer<List<Item>> mutation) throws Throwable {
        for (int i = 0; i < 200; i++) {
            // Given
            List<Item> actual = new ArrayList<>(ITEMS);
            mutation.accept(actual);
            // When, Then
            assertThat(LineChecker.differences(ITEMS, actual))
                    .anySatisfy(line -> assertThat(line).startsWith(kind));
        }
    }

    private static Item item(int number) {
        return new Item("key-" + number % KEYS, "content-" + number);
    }
}
