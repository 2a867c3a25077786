package io.khabar.ingest.fetch;

import io.khabar.runtime.MovingClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A timer that runs its tasks when its clock is moved past their time. */
final class ManualTimer implements Timer {
    private final MovingClock clock;
    private final List<Alarm> alarms = new ArrayList<>();

    ManualTimer(MovingClock clock) {
        this.clock = clock;
    }

    @Override
    public Runnable after(Duration delay, Runnable task) {
        Alarm alarm = new Alarm(clock.instant().plus(delay), task);
        alarms.add(alarm);
        return () -> alarms.remove(alarm);
    }

    /** Moves the clock on, alarm by alarm. */
    void advance(Duration duration) {
        Instant end = clock.instant().plus(duration);
        for (Alarm next = next(end); next != null; next = next(end)) {
            alarms.remove(next);
            clock.advance(Duration.between(clock.instant(), next.at()));
            next.task().run();
        }
        clock.advance(Duration.between(clock.instant(), end));
    }

    private Alarm next(Instant end) {
        return alarms.stream()
                .filter(alarm -> !alarm.at().isAfter(end))
                .min(Comparator.comparing(Alarm::at))
                .orElse(null);
    }

    private record Alarm(Instant at, Runnable task) {}
}
