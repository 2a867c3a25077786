package io.khabar.bench.feeds;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/** {@code khabar ingest} in a JVM of its own, with a small heap. */
final class IngestProcess implements AutoCloseable {
    static final String HEAP = "-Xmx400m";

    private static final int STOP_SECONDS = 40;

    private final Process process;

    private IngestProcess(Process process) {
        this.process = process;
    }

    /**
     * Starts it.
     *
     * @param config file with its settings
     * @param log gets all that it prints
     */
    static IngestProcess start(Path config, Path log) throws IOException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms64m",
                HEAP,
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8",
                "-Dorg.apache.avro.SERIALIZABLE_PACKAGES=io.khabar.news",
                "-cp",
                System.getProperty("java.class.path"),
                "io.khabar.standalone.cli.Main",
                "ingest",
                "--config",
                config.toString());
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("KHABAR_") || name.startsWith("KAFKA_"));
        return new IngestProcess(builder.start());
    }

    boolean alive() {
        return process.isAlive();
    }

    /** The most memory that it has had at once, in KB; empty where the system does not tell. */
    OptionalLong peakKilobytes() throws IOException {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        if (!Files.isReadable(status)) {
            return OptionalLong.empty();
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(
                        line.substring("VmHWM:".length(), line.indexOf("kB")).strip()))
                .findFirst();
    }

    /** Processor time so far; zero where the system does not tell. */
    Duration processorTime() {
        return process.toHandle().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
