package io.khabar.standalone.cli;

import io.khabar.ingest.list.FeedList;
import io.khabar.ingest.poll.FeedCondition;
import io.khabar.ingest.poll.PollSettings;
import io.khabar.ingest.state.StoredStates;
import io.khabar.news.FeedState;
import io.khabar.news.HubSubscription;
import io.khabar.runtime.ExitCode;
import io.khabar.runtime.Settings;
import io.khabar.schemas.Topics;
import io.khabar.standalone.text.Table;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows the list, and what is remembered of each feed. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = {
            "Shows the feeds of the list; with --state also how each of them does, from news.feed.state.v1.",
            "With --state and without --file, where there is no feeds.yaml: all feeds that have a state.",
            "healthy: answers. new: was never fetched. failing: the last fetch failed. gone: 410, looked at once a week.",
            "quiet: answers, but has brought nothing new for far longer than usual. off: enabled: false.",
            "hub: how far a subscription to its WebSub hub has come."
        })
final class FeedsListCommand implements Callable<Integer> {
    private static final List<Integer> WIDTHS = List.of(80, 30, 10, 9, 40);
    private static final List<Integer> STATE_WIDTHS = List.of(80, 9, 6, 8, 8, 20, 20, 20, 10, 13, 80);

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

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private WaitLimit wait;

    /** Set when the settings are read, which only --state needs. */
    private Duration quietAfter = Duration.ZERO;

    FeedsListCommand(SettingFlags flags, Clock clock) {
        this.flags = flags;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        boolean all = state && !isListNamed() && !Files.exists(file.path());
        PrintWriter out = spec.commandLine().getOut();
        if (all) {
            states(stored()).lines().forEach(out::println);
        } else {
            FeedList list = file.read();
            (state ? states(list, stored()) : plain(list)).lines().forEach(out::println);
            out.println(list.feeds().size() + " feeds, " + list.enabled().size() + " enabled");
        }
        out.flush();
        return ExitCode.OK.code();
    }

    private boolean isListNamed() {
        return spec.commandLine().getParseResult().hasMatchedOption(FeedsFile.OPTION);
    }

    private Map<String, FeedState> stored() {
        Settings settings = flags.read(spec.commandLine().getParseResult());
        quietAfter = settings.duration(PollSettings.QUIET_AFTER);
        return new StoredStates(settings, wait.duration(), clock).read();
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

    private Table states(FeedList list, Map<String, FeedState> states) {
        Table table = stateTable();
        list.feeds()
                .forEach(feed -> row(
                        table,
                        feed.url().toString(),
                        feed.enabled(),
                        states.getOrDefault(feed.key(), new FeedState())));
        return table;
    }

    /** All that have a state, in the order of their keys. */
    private Table states(Map<String, FeedState> states) {
        Table table = stateTable();
        new TreeMap<>(states).forEach((key, stored) -> row(table, stored.getFeed(), true, stored));
        spec.commandLine()
                .getErr()
                .println("There is no " + file.path() + ": these are all " + states.size() + " feeds of "
                        + Topics.FEED_STATE.name() + ". Name your list with " + FeedsFile.OPTION + ".");
        return table;
    }

    private static Table stateTable() {
        return new Table(STATE_WIDTHS)
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
                        "hub",
                        "fault or new address");
    }

    private void row(Table table, String url, boolean enabled, FeedState stored) {
        table.row(
                url,
                enabled ? FeedCondition.of(stored, clock.instant(), quietAfter).word() : "off",
                stored.getStatus() == 0 ? "-" : Integer.toString(stored.getStatus()),
                Integer.toString(stored.getFailures()),
                interval(stored.getIntervalMs()),
                time(stored.getFetched()),
                time(stored.getDue()),
                time(stored.getLastNew()),
                interval(stored.getUsualGapMs()),
                hub(stored.getSubscription()),
                stored.getFault() == null ? shown(stored.getMoved()) : stored.getFault());
    }

    private static String hub(@Nullable HubSubscription subscription) {
        return subscription == null ? "-" : subscription.getStatus().name().toLowerCase(Locale.ROOT);
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
