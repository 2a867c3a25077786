package io.khabar.standalone.demo;

import io.khabar.ingest.IngestSettings;
import io.khabar.ingest.seed.ProgressView;
import io.khabar.ingest.seed.ReplayOptions;
import io.khabar.ingest.seed.ReplaySummary;
import io.khabar.ingest.seed.SeedReplay;
import io.khabar.news.EnrichedStory;
import io.khabar.runtime.ExitCode;
import io.khabar.runtime.KhabarException;
import io.khabar.schemas.Topics;
import io.khabar.sink.file.StoryFiles;
import io.khabar.standalone.line.FirstRecord;
import io.khabar.standalone.line.Line;
import io.khabar.standalone.live.LiveDemo;
import io.khabar.standalone.text.Terminal;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Runs the whole line over seed files, replayed or in feeds, waits until it has settled, and shows what came out. */
public final class Demo {
    private static final int CLOSE_SECONDS = 40;

    private final DemoOptions options;
    private final PrintStream out;
    private final Clock clock;
    private final Instant begun;

    /**
     * @param begun when the process began, for the times that are shown
     */
    public Demo(DemoOptions options, PrintStream out, Clock clock, Instant begun) {
        this.options = options;
        this.out = out;
        this.clock = clock;
        this.begun = begun;
    }

    /**
     * Runs the demo.
     *
     * @return OK, or SOME_BAD when a seed was bad
     * @throws KhabarException when it cannot start, or the line does not settle
     */
    public ExitCode run() throws InterruptedException {
        requireSeeds();
        options.own().check();
        Path home = home();
        CountDownLatch closed = closeOnSignal(Thread.currentThread());
        try {
            return run(home);
        } finally {
            closed.countDown();
        }
    }

    /** After Ctrl-C or SIGTERM the line is stopped in good order, so that the broker has nothing to mend at its next start. */
    private static CountDownLatch closeOnSignal(Thread main) {
        CountDownLatch closed = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stopped(main, closed), "demo-shutdown"));
        return closed;
    }

    private static void stopped(Thread main, CountDownLatch closed) {
        if (closed.getCount() == 0) {
            return;
        }
        main.interrupt();
        try {
            if (!closed.await(CLOSE_SECONDS, TimeUnit.SECONDS)) {
                System.err.println(
                        "khabar: the line did not stop in time; the broker mends its data at the next start");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private ExitCode run(Path home) throws InterruptedException {
        MeterRegistry meters = new SimpleMeterRegistry();
        say("starting an embedded Kafka broker and schema registry, enrich and sink; data in " + home);
        try (Line line = Line.start(home, options.port(), options.registryPort(), options.own(), meters, clock)) {
            ExitCode code = options.pace() == null ? replayed(line, meters) : live(line, meters, options.pace());
            if (options.keep()) {
                keep(line);
            }
            return code;
        }
    }

    private ExitCode replayed(Line line, MeterRegistry meters) throws InterruptedException {
        long before = stories(line.stories()).size();
        Optional<Instant> first;
        ReplaySummary summary;
        try (FirstRecord watch = new FirstRecord(line.bootstrapServers(), Topics.ENRICHED_STORIES.name(), clock)) {
            say("replaying " + options.seeds());
            summary = replay(line, meters);
            say("waiting until the line has settled");
            line.awaitSettled(options.timeout());
            first = watch.seen();
        }
        report(line, summary, before, first);
        return summary.bad() == 0 ? ExitCode.OK : ExitCode.SOME_BAD;
    }

    private ExitCode live(Line line, MeterRegistry meters, Duration pace) {
        ExitCode code = new LiveDemo(line, pace, options.timeout(), meters, out, clock, begun).run(seeds());
        out.println("files: " + options.out().resolve("stories"));
        return code;
    }

    private List<String> seeds() {
        return options.seeds().stream().map(Path::toString).toList();
    }

    private void requireSeeds() {
        for (Path seed : options.seeds()) {
            if (!Files.exists(seed)) {
                throw new KhabarException(
                        ExitCode.NO_INPUT,
                        "There is no file or folder " + seed
                                + ". Name seed files or folders, or none for the seeds/ of Khabar.");
            }
        }
    }

    private Path home() {
        Path home = options.out().toAbsolutePath().normalize();
        try {
            Files.createDirectories(home);
        } catch (IOException e) {
            throw unwritable(home, e);
        }
        if (!Files.isWritable(home)) {
            throw unwritable(home, null);
        }
        return home;
    }

    private static KhabarException unwritable(Path home, @org.jspecify.annotations.Nullable IOException cause) {
        return new KhabarException(
                ExitCode.NO_OUTPUT,
                "The output folder " + home + " cannot be written" + (cause == null ? "" : " (" + cause + ")")
                        + ". Give another with --out DIR.",
                cause);
    }

    private ReplaySummary replay(Line line, MeterRegistry meters) throws InterruptedException {
        ReplayOptions replay = ReplayOptions.of(seeds());
        try (SeedReplay ingest = new SeedReplay(
                line.settings(IngestSettings.define(), Map.of()),
                replay,
                meters,
                clock,
                ProgressView.of(out, Terminal.isThere()))) {
            ingest.start();
            ingest.await();
            return ingest.summary();
        }
    }

    private void report(Line line, ReplaySummary summary, long before, Optional<Instant> first) {
        List<EnrichedStory> stories = stories(line.stories());
        out.println();
        new DemoReport(out).table(stories);
        out.println();
        long embedded = stories.stream()
                .filter(story -> story.getKhabar().getParentUri() != null)
                .count();
        out.println(summary.read() + " articles read, " + summary.bad() + " bad; " + (stories.size() - before)
                + " new stories, " + stories.size() + " in all, " + embedded + " of them split out of other pages");
        out.println("files: " + options.out().resolve("stories"));
        out.println("first new record after "
                + first.map(at -> seconds(Duration.between(begun, at))).orElse("- (nothing was new)") + ", all after "
                + seconds(Duration.between(begun, clock.instant())) + ", from the start of the process");
    }

    private static List<EnrichedStory> stories(StoryFiles files) {
        List<EnrichedStory> stories = new ArrayList<>();
        try {
            files.forEach((file, story) -> stories.add(story));
        } catch (IOException e) {
            throw new KhabarException(ExitCode.NO_OUTPUT, "The files cannot be read: " + e, e);
        }
        return stories;
    }

    private void keep(Line line) {
        out.println();
        out.println("The line stays up until Ctrl-C.");
        out.println("broker:    " + line.bootstrapServers());
        out.println("registry:  " + line.registryUrl());
        Topics.all().forEach(topic -> out.println("topic:     " + topic.name() + " (key: " + topic.keyMeaning() + ")"));
        out.println("Read a topic:");
        out.println("  ./khabar read --bootstrap-servers " + line.bootstrapServers() + " --registry-url "
                + line.registryUrl() + " " + Topics.ENRICHED_STORIES.name());
        out.println("or its keys and headers with kcat:");
        out.println("  kcat -b " + line.bootstrapServers() + " -t " + Topics.STORIES_BY_ENTITY.name()
                + " -C -e -q -X isolation.level=read_committed -f '%k %h\\n'");
        out.flush();
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            out.println("stopping"); // the signal has been taken; the line is closed next
        }
    }

    private void say(String what) {
        out.printf(
                Locale.ROOT,
                "[%5.1f s] %s%n",
                Duration.between(begun, clock.instant()).toMillis() / 1000.0,
                what);
        out.flush();
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }
}
