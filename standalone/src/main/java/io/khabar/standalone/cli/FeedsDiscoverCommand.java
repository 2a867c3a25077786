package io.khabar.standalone.cli;

import io.khabar.ingest.feed.FeedParser;
import io.khabar.ingest.fetch.Fetcher;
import io.khabar.ingest.fetch.Fetchers;
import io.khabar.ingest.list.Feed;
import io.khabar.ingest.list.FeedListEditor;
import io.khabar.ingest.poll.FeedDiscovery;
import io.khabar.runtime.ExitCode;
import io.khabar.runtime.KhabarException;
import io.khabar.standalone.text.Table;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows the feeds of a site. */
@Command(
        name = "discover",
        mixinStandardHelpOptions = true,
        description = {
            "Shows the feeds of a site: those that its page links to, the sitemaps of its robots.txt, and what stands where feeds",
            "usually do. Fetches as politely as ingest, with its settings; needs no Kafka. `khabar feeds add URL` takes one up.",
            "Ends with 3 when there is none."
        })
final class FeedsDiscoverCommand implements Callable<Integer> {
    private static final List<Integer> WIDTHS = List.of(120, 15, 7, 60, 40);

    private final SettingFlags flags;
    private final Clock clock;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(paramLabel = "URL", description = "A page of the site, best its front page; or a feed.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String url;

    FeedsDiscoverCommand(SettingFlags flags, Clock clock) {
        this.flags = flags;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        Feed site = FeedListEditor.feed(url)
                .orElseThrow(() -> new KhabarException(
                        ExitCode.USAGE,
                        "Expected an absolute http or https URL without user and password, found: " + url));
        try (Fetcher fetcher = Fetchers.of(flags.read(spec.commandLine().getParseResult()), clock)) {
            PrintWriter err = spec.commandLine().getErr();
            List<FeedDiscovery.Found> found = new FeedDiscovery(fetcher, new FeedParser()::parse)
                    .at(site.url(), why -> err.println(url + " could not be fetched: " + why));
            err.flush();
            print(spec.commandLine().getOut(), found);
            return (found.isEmpty() ? ExitCode.NO_INPUT : ExitCode.OK).code();
        }
    }

    private void print(PrintWriter out, List<FeedDiscovery.Found> found) {
        if (!found.isEmpty()) {
            Table table = new Table(WIDTHS).row("url", "format", "entries", "title", "found");
            found.forEach(feed -> table.row(
                    feed.url().toString(),
                    feed.format(),
                    Integer.toString(feed.entries()),
                    feed.title() == null ? "-" : feed.title(),
                    feed.how()));
            table.lines().forEach(out::println);
        }
        out.println(found.size() + (found.size() == 1 ? " feed" : " feeds") + " found at " + url);
        out.flush();
    }
}
