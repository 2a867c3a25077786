package io.khabar.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.ingest.poll.Schedule.Due;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScheduleTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private final Schedule schedule = new Schedule(8);

    @Test
    void shouldGiveTheEarliestFirstAndNoneBeforeItIsDue() {
        // Given
        schedule.put("late", NOW, Standing.PROVEN);
        schedule.put("early", NOW.minusSeconds(9), Standing.PROVEN);
        schedule.put("tomorrow", NOW.plusMillis(1), Standing.PROVEN);

        // Then
        assertThat(taken(NOW)).containsExactly("early", "late");
        assertThat(taken(NOW.plusMillis(1))).containsExactly("tomorrow");
    }

    @Test
    void shouldForgetTheTimeBefore() {
        // Given
        schedule.put("a", NOW, Standing.PROVEN);
        schedule.put("b", NOW, Standing.PROVEN);
        schedule.put("a", NOW.plusSeconds(60), Standing.FAILING);
        schedule.remove("b");

        // Then
        assertThat(taken(NOW)).isEmpty();
        assertThat(taken(NOW.plusSeconds(60))).containsExactly("a");
    }

    @Test
    void shouldKeepRoomForProvenFeedsWhateverOthersWait() {
        // Given
        for (int i = 0; i < 100; i++) {
            schedule.put("dead" + i, NOW.minusSeconds(1000), Standing.FAILING);
            schedule.put("new" + i, NOW.minusSeconds(1000), Standing.NEW);
        }

        // When
        List<String> before = taken(NOW);
        schedule.put("healthy", NOW, Standing.PROVEN);
        List<String> after = taken(NOW);

        // Then
        assertThat(before).filteredOn(feed -> feed.startsWith("dead")).hasSize(2);
        assertThat(before).filteredOn(feed -> feed.startsWith("new")).hasSize(4);
        assertThat(after).containsExactly("healthy");
    }

    @Test
    void shouldGiveNoMoreThanMayBeUnderWayUntilSomeAreDone() {
        // Given
        for (int i = 0; i < 9; i++) {
            schedule.put("f" + i, NOW, Standing.PROVEN);
        }
        Due first = schedule.take(NOW).orElseThrow();
        assertThat(taken(NOW)).hasSize(7);

        // When
        schedule.done(first);
        schedule.done(first);

        // Then
        assertThat(taken(NOW)).containsExactly("f8");
    }

    @Test
    void shouldSetNewFeedsAsideThatKeepUsWaiting() {
        // Given
        for (int i = 0; i < 20; i++) {
            schedule.put("new" + i, NOW.plusMillis(i), Standing.NEW);
        }
        Instant soon = NOW.plusSeconds(1);
        Instant later = soon.plus(Schedule.SLOW);

        // When
        List<String> first = taken(soon);
        List<String> none = taken(later.minusMillis(1));
        List<String> second = taken(later);
        List<String> third = taken(later.plus(Schedule.SLOW));

        // Then
        assertThat(first).containsExactly("new0", "new1", "new2", "new3");
        assertThat(none).isEmpty();
        assertThat(second).containsExactly("new4", "new5", "new6", "new7");
        assertThat(third).as("beyond those that may be set aside").isEmpty();
    }

    @Test
    void shouldHaveRoomForOneMoreWhenOneThatWasSetAsideIsDone() {
        // Given
        for (int i = 0; i < 20; i++) {
            schedule.put("new" + i, NOW.plusMillis(i), Standing.NEW);
        }
        Instant soon = NOW.plusSeconds(1);
        Due first = schedule.take(soon).orElseThrow();
        taken(soon);
        taken(soon.plus(Schedule.SLOW));

        // When
        schedule.done(first);
        schedule.done(first);

        // Then
        assertThat(taken(soon.plus(Schedule.SLOW).plus(Schedule.SLOW))).containsExactly("new8");
    }

    private List<String> taken(Instant now) {
        List<String> taken = new ArrayList<>();
        for (Optional<Due> due = schedule.take(now); due.isPresent(); due = schedule.take(now)) {
            taken.add(due.get().feed());
        }
        return taken;
    }
}
