package io.khabar.standalone.secured;

import io.khabar.standalone.process.KhabarProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A stage in a process of its own, and what it says of its health. */
final class RunningStage implements AutoCloseable {
    private static final String PORT = "health and metrics on port ";
    private static final int OK = 200;

    private final HttpClient client = HttpClient.newHttpClient();
    private final String name;
    private final KhabarProcess process;
    private final String address;

    /** What it answers. */
    record Answer(boolean ok, String cause) {}

    RunningStage(Map<String, String> environment, String name, String... flags) {
        List<String> arguments = new ArrayList<>(List.of(name, "--metrics-port=0"));
        arguments.addAll(List.of(flags));
        this.name = name;
        this.process = KhabarProcess.start(environment, arguments.toArray(String[]::new));
        String line = process.awaitLine(said -> said.contains(PORT));
        this.address = "http://127.0.0.1:"
                + line.substring(line.indexOf(PORT) + PORT.length()).trim();
    }

    Answer ready() {
        return answer("/readyz");
    }

    Answer live() {
        return answer("/livez");
    }

    private Answer answer(String path) {
        if (!process.alive()) {
            throw new AssertionError(name + " has ended:\n" + process.output());
        }
        try {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(URI.create(address + path)).build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(answer.statusCode() == OK, answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(name + ":\n" + process.output(), e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Asks it to stop, and returns its exit code. */
    int stop() throws InterruptedException {
        process.terminate();
        return process.awaitExit();
    }

    String output() {
        return process.output();
    }

    @Override
    public String toString() {
        return name;
    }

    @Override
    public void close() {
        process.close();
    }
}
