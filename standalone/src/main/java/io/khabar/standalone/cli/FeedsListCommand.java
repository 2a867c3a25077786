package io.khabar.standalone.cli;

import io.khabar.ingest.list.Feed;
import io.khabar.ingest.list.FeedList;
import io.khabar.ingest.poll.FeedCondition;
import io.khabar.ingest.poll.PollSettings;
import io.khabar.ingest.state.StoredStates;
import io.khabar.news.FeedState;
import io.khabar.runtime.ExitCode;
import io.khabar.runtime.SettingTypes;
import io.khabar.runtime.Settings;
import io.khabar.standalone.text.Table;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Shows the list, and what is remembered of each feed. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = {
            "Shows the feeds of the list; with --state also how each of them does, from news.feed.state.v1.",
            "healthy: answers. new: was never fetched. failing: the last fetch failed. gone: 410, looked at once a week.",
            "quiet: answers, but has brought nothing new for far longer than usual. off: enabled: false."
        })
final class FeedsListCommand implements Callable<Integer> {
    private static final List<Integer> WIDTHS = List.of(80, 30, 10, 9, 40);
    private static final List<Integer> STATE_WIDTHS = List.of(80, 9, 6, 8, 8, 20, 20, 20, 10, 80);

    private final SettingFlags flags;
    private final Clock clock;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private FeedsFile file;

    @Option(names = "--state", description = "Show what ingest remembers of each feed; needs Kafka and the registry.")
    private boolean state;

    @Option(
            names = "--timeout",
            paramLabel = "DURATION",
            defaultValue = "30s",
            description =
                    "With --state: how long Kafka and the registry may keep it waiting. Default: ${DEFAULT-VALUE}.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String timeout;

    FeedsListCommand(SettingFlags flags, Clock clock) {
        this.flags = flags;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        FeedList list = file.read();
        PrintWriter out = spec.commandLine().getOut();
        (state ? states(list) : plain(list)).lines().forEach(out::println);
        out.println(list.feeds().size() + " feeds, " + list.enabled().size() + " enabled");
        out.flush();
        return ExitCode.OK.code();
    }

    private Duration timeout() {
        try {
            return SettingTypes.duration(timeout);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--timeout: expected a duration such as 10s or 1m, found \"" + timeout + "\"",
                    e);
        }
    }

    private static Table plain(FeedList list) {
        Table table = new Table(WIDTHS).row("url", "publisher", "language", "enabled", "tags");
        list.feeds()
                .forEach(feed -> table.row(
                        feed.url().toString(),
                        shown(feed.publisher()),
                        shown(feed.language()),
                        feed.enabled() ? "yes" : "off",
                        String.join(", ", feed.tags())));
        return table;
    }

    private Table states(FeedList list) {
        Settings settings = flags.read(spec.commandLine().getParseResult());
        Map<String, FeedState> states = new StoredStates(settings, timeout(), clock).read();
        Table table = new Table(STATE_WIDTHS)
                .row(
                        "url",
                        "state",
                        "status",
                        "failures",
                        "interval",
                        "fetched",
                        "due",
                        "last new",
                        "usual gap",
                        "fault or new address");
        Duration quietAfter = settings.duration(PollSettings.QUIET_AFTER);
        list.feeds()
                .forEach(feed -> row(
                        table, feed, states.getOrDefault(feed.key(), new FeedState()), clock.instant(), quietAfter));
        return table;
    }

    private static void row(Table table, Feed feed, FeedState state, Instant now, Duration quietAfter) {
        table.row(
                feed.url().toString(),
                feed.enabled() ? FeedCondition.of(state, now, quietAfter).word() : "off",
                state.getStatus() == 0 ? "-" : Integer.toString(state.getStatus()),
                Integer.toString(state.getFailures()),
                interval(state.getIntervalMs()),
                time(state.getFetched()),
                time(state.getDue()),
                time(state.getLastNew()),
                interval(state.getUsualGapMs()),
                state.getFault() == null ? shown(state.getMoved()) : state.getFault());
    }

    private static String interval(long millis) {
        return millis == 0
                ? "-"
                : Duration.ofMillis(millis)
                        .truncatedTo(ChronoUnit.SECONDS)
                        .toString()
                        .substring("PT".length())
                        .toLowerCase(Locale.ROOT);
    }

    private static String time(@Nullable Instant time) {
        return time == null ? "-" : time.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static String shown(@Nullable String text) {
        return text == null ? "-" : text;
    }
}
