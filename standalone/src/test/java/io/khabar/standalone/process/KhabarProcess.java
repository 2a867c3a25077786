package io.khabar.standalone.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.awaitility.Awaitility;

/** A Khabar command in a JVM of its own, as a user would run it. It is killed when the test ends. */
public final class KhabarProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Process process;
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Thread reader;

    private KhabarProcess(Process process) {
        this.process = process;
        this.reader = new Thread(this::read, "output of " + process.pid());
        reader.setDaemon(true);
        reader.start();
    }

    /** Starts {@code khabar} with the arguments. */
    public static KhabarProcess start(String... arguments) {
        return start(Map.of(), arguments);
    }

    /** Starts {@code khabar} with the arguments and additions to the environment. */
    public static KhabarProcess start(Map<String, String> environment, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-Dorg.apache.avro.SERIALIZABLE_PACKAGES=io.khabar.news",
                "-cp",
                System.getProperty("java.class.path"),
                "io.khabar.standalone.cli.Main"));
        command.addAll(List.of(arguments));
        return run(command, environment);
    }

    /** Starts any other program. */
    public static KhabarProcess run(List<String> command, Map<String, String> environment) {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("KHABAR_") || name.startsWith("KAFKA_"));
        builder.environment().putAll(environment);
        try {
            return new KhabarProcess(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything printed so far. */
    public String output() {
        return String.join("\n", lines);
    }

    /** Waits for a line and returns it. */
    public String awaitLine(Predicate<String> wanted) {
        Awaitility.await().atMost(PATIENCE).until(() -> has(wanted) || ended());
        if (!has(wanted)) {
            throw new AssertionError("the process ended with " + process.exitValue() + ":\n" + output());
        }
        return lines.stream().filter(wanted).findFirst().orElseThrow();
    }

    /** Waits for the end and returns the exit code. */
    public int awaitExit() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("the process has not ended within " + PATIENCE + ":\n" + output());
        }
        reader.join();
        return process.exitValue();
    }

    /** Ends it at once, as kill -9 does. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Asks it to stop, as kill -TERM does. Its output can still be read. */
    public void terminate() {
        process.toHandle().destroy();
    }

    /** Stops it in its tracks, as kill -STOP does, or lets it go on. */
    public void freeze(boolean frozen) throws IOException, InterruptedException {
        String signal = frozen ? "-STOP" : "-CONT";
        new ProcessBuilder("kill", signal, Long.toString(process.pid())).start().waitFor();
    }

    public boolean alive() {
        return process.isAlive();
    }

    private boolean has(Predicate<String> wanted) {
        return lines.stream().anyMatch(wanted);
    }

    private boolean ended() throws InterruptedException {
        if (process.isAlive()) {
            return false;
        }
        reader.join();
        return true;
    }

    private void read() {
        try (BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            output.lines().forEach(lines::add);
        } catch (IOException | UncheckedIOException e) {
            lines.add("(the output ended: " + e.getMessage() + ")");
        }
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
