package io.khabar.standalone.cli;

import io.khabar.runtime.Settings;
import io.khabar.runtime.Stage;
import io.khabar.runtime.StageRunner;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Runs one stage as this process's work, with a flag for each of its settings. */
@Command(mixinStandardHelpOptions = true)
final class StageCommand implements Callable<Integer> {
    private final SettingFlags flags;
    private final BiFunction<Settings, MeterRegistry, Stage> stages;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    StageCommand(SettingFlags flags, BiFunction<Settings, MeterRegistry, Stage> stages) {
        this.flags = flags;
        this.stages = stages;
    }

    @Override
    public Integer call() {
        Settings settings = flags.read(spec.commandLine().getParseResult());
        PrometheusMeterRegistry meters = meters();
        return new StageRunner(settings, meters)
                .run(stages.apply(settings, meters))
                .code();
    }

    /** A registry that already has the JVM's own meters. */
    @SuppressWarnings("resource") // the meters live as long as the process
    static PrometheusMeterRegistry meters() {
        PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        new JvmMemoryMetrics().bindTo(meters);
        new JvmGcMetrics().bindTo(meters);
        new ProcessorMetrics().bindTo(meters);
        return meters;
    }
}
