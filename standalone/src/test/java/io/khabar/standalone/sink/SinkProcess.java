package io.khabar.standalone.sink;

import io.khabar.runtime.SettingSources;
import io.khabar.runtime.Settings;
import io.khabar.runtime.StageRunner;
import io.khabar.sink.SinkSettings;
import io.khabar.sink.SinkStage;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A sink in a process of its own, which can be killed. */
final class SinkProcess {

    private SinkProcess() {}

    /** @param args settings, {@code key=value} */
    public static void main(String[] args) {
        Map<String, String> flags = new HashMap<>();
        for (String arg : args) {
            int equals = arg.indexOf('=');
            flags.put(arg.substring(0, equals), arg.substring(equals + 1));
        }
        Settings settings = Settings.resolve(SinkSettings.define(), SettingSources.ofFlags(flags));
        PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        SinkStage stage = new SinkStage(settings, meters, Clock.systemUTC());
        System.exit(new StageRunner(settings, meters).run(stage).code());
    }

    /** Starts one; what it prints is appended to the file. */
    static Process start(Map<String, String> settings, Path output) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                SinkProcess.class.getName()));
        settings.forEach((key, value) -> command.add(key + "=" + value));
        File log = output.toFile();
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                .start();
    }
}
