package io.khabar.standalone.cli;

import io.khabar.ingest.feed.FeedDocument;
import io.khabar.ingest.feed.FeedInfo;
import io.khabar.ingest.feed.FeedParser;
import io.khabar.ingest.feed.ParsedFeed;
import io.khabar.runtime.ExitCode;
import io.khabar.runtime.KhabarException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Parses feeds from files, so that anyone can see what Khabar reads in them. */
@Command(
        name = "parse",
        mixinStandardHelpOptions = true,
        description = {
            "Parses feeds and prints each as one JSON object on one line: file, format, feed, entries, errors.",
            "Reads RSS, RDF, Atom, CDF, JSON Feed and sitemaps, well-formed or not. Dates are ISO 8601 in UTC; what a feed does not",
            "say is null. Nothing is fetched. Ends with 0 when each file is a feed, with 4 when one is none, with 3 when one cannot",
            "be read; the errors of each object say why."
        })
final class FeedsParseCommand implements Callable<Integer> {
    /** More than is parsed, so that the parser can say that it was too much. */
    private static final int MOST = (15 << 20) + 1;

    @Option(names = "--base", paramLabel = "URL", description = "The feeds' own URL, for relative links.")
    private @Nullable String base;

    @Option(
            names = "--content-type",
            paramLabel = "TYPE",
            description = "The Content-Type with which they were sent, as \"text/xml; charset=windows-1256\".")
    private @Nullable String contentType;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Files with one feed each; - for standard input.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private List<String> files;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() {
        URI url = base();
        FeedParser parser = new FeedParser();
        PrintWriter out = spec.commandLine().getOut();
        ExitCode end = ExitCode.OK;
        for (String file : files) {
            ExitCode worst = end;
            try {
                ParsedFeed feed = parser.parse(new FeedDocument(bytes(file), contentType, url));
                out.println(FeedJson.line(file, feed));
                boolean bad = feed.format().equals(ParsedFeed.UNKNOWN);
                end = bad && worst == ExitCode.OK ? ExitCode.SOME_BAD : worst;
            } catch (IOException | InvalidPathException e) {
                out.println(FeedJson.line(file, unreadable(file, e)));
                end = ExitCode.NO_INPUT;
            }
        }
        out.flush();
        return end.code();
    }

    private @Nullable URI base() {
        try {
            URI url = base == null ? null : new URI(base);
            if (url == null || url.isAbsolute()) {
                return url;
            }
        } catch (URISyntaxException e) {
            throw new KhabarException(ExitCode.USAGE, "--base " + base + " is no URL: " + e.getReason(), e);
        }
        throw new KhabarException(
                ExitCode.USAGE,
                "--base " + base + " is no absolute URL; expected one as https://news.example/feed.xml");
    }

    private static byte[] bytes(String file) throws IOException {
        if (file.equals("-")) {
            return System.in.readNBytes(MOST);
        }
        try (InputStream in = Files.newInputStream(Path.of(file))) {
            return in.readNBytes(MOST);
        }
    }

    private static ParsedFeed unreadable(String file, Exception fault) {
        String reason = fault instanceof NoSuchFileException
                ? "There is no file " + file + "."
                : fault instanceof AccessDeniedException
                        ? file + " cannot be read: no permission to read it"
                        : file + " cannot be read: " + fault.getMessage();
        return new ParsedFeed(ParsedFeed.UNKNOWN, FeedInfo.NOTHING, List.of(), List.of(reason));
    }
}
