package io.khabar.standalone.cli;

import io.khabar.runtime.CommonSettings;
import io.khabar.runtime.KhabarException;
import io.khabar.runtime.SettingTypes;
import io.khabar.runtime.Settings;
import io.khabar.runtime.StartCheck;
import io.khabar.runtime.StopSignal;
import io.khabar.runtime.TopicScan;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How long Kafka and the registry may keep a command waiting behind which a person sits: shorter than a stage would wait. */
final class WaitLimit {
    static final String OPTION = "--timeout";

    /** The settings that a command with this option does not look at. */
    static final Set<String> REPLACES = Set.of(CommonSettings.STARTUP_TIMEOUT);

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(
            names = OPTION,
            paramLabel = "DURATION",
            defaultValue = "30s",
            description = "How long Kafka and the registry may keep it waiting. Default: ${DEFAULT-VALUE}.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String timeout;

    /** @throws ParameterException when what was given is no duration, or none at all */
    Duration duration() {
        try {
            Duration given = SettingTypes.duration(timeout);
            if (!given.isNegative() && !given.isZero() && given.toMillis() <= Integer.MAX_VALUE) {
                return given;
            }
        } catch (IllegalArgumentException e) {
            throw refused(e);
        }
        throw refused(null);
    }

    private ParameterException refused(@Nullable Exception cause) {
        return new ParameterException(
                spec.commandLine(),
                OPTION + ": expected a duration such as 10s or 1m, found \"" + timeout + "\"",
                cause);
    }

    /**
     * Waits for the brokers.
     *
     * @return what reads their topics then
     * @throws KhabarException NO_BROKER when they do not answer
     */
    TopicScan brokers(Settings settings, Clock clock) {
        try {
            new StartCheck(settings, clock, new StopSignal(), List.of(), duration()).awaitBrokers();
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
        return new TopicScan(settings, duration(), clock);
    }
}
