package io.khabar.standalone.cli;

import io.khabar.ingest.list.Feed;
import io.khabar.ingest.list.FeedListEditor;
import io.khabar.runtime.ExitCode;
import io.khabar.runtime.KhabarException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Adds feeds to the list. */
@Command(
        name = "add",
        mixinStandardHelpOptions = true,
        description = {
            "Adds feeds to the end of the list; an ingest that runs takes them up within seconds.",
            "Comments and order of the file stay as they are. What stands in it already is passed over."
        })
final class FeedsAddCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private FeedsFile file;

    @Parameters(paramLabel = "URL", arity = "1..*", description = "URLs of feeds.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private List<String> urls;

    @Override
    public Integer call() {
        List<Feed> feeds = new ArrayList<>();
        urls.forEach(url -> feeds.add(FeedListEditor.feed(url)
                .orElseThrow(() -> new KhabarException(
                        ExitCode.USAGE,
                        "Nothing was added: expected an absolute http or https URL without user and password"))));
        List<Feed> added = FeedListEditor.add(file.path(), feeds);
        print(spec.commandLine().getOut(), added, feeds.size());
        return ExitCode.OK.code();
    }

    private void print(PrintWriter out, List<Feed> added, int given) {
        added.forEach(feed -> out.println("added: " + feed.url()));
        out.println(
                added.size() + " of " + given + " feeds added to " + file.path() + "; the others stood there already");
        out.flush();
    }
}
