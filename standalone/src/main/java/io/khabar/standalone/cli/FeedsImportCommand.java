package io.khabar.standalone.cli;

import io.khabar.ingest.list.CheckedList;
import io.khabar.ingest.list.Feed;
import io.khabar.ingest.list.FeedListEditor;
import io.khabar.ingest.list.OpmlReader;
import io.khabar.runtime.ExitCode;
import io.khabar.runtime.KhabarException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Adds the feeds of an OPML file to the list. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Adds the feeds of an OPML 2.0 file to the end of the list. The outlines around a feed become its tags.",
            "What cannot be read is told with its line, all else is added, and the exit code is then 4."
        })
final class FeedsImportCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private FeedsFile file;

    @Parameters(paramLabel = "FILE.opml", description = "An OPML file, as feed readers export it.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path opml;

    @Override
    public Integer call() {
        CheckedList read = read();
        List<Feed> added = FeedListEditor.add(file.path(), read.list().feeds());
        PrintWriter out = spec.commandLine().getOut();
        read.mistakes().forEach(out::println);
        out.println(added.size() + " of " + read.list().feeds().size() + " feeds added to " + file.path()
                + "; the others stood there already");
        out.flush();
        return (read.mistakes().isEmpty() ? ExitCode.OK : ExitCode.SOME_BAD).code();
    }

    private CheckedList read() {
        try (InputStream stream = Files.newInputStream(opml)) {
            return OpmlReader.read(opml.toString(), stream);
        } catch (NoSuchFileException e) {
            throw new KhabarException(ExitCode.NO_INPUT, "There is no file " + opml + ".", e);
        } catch (IOException e) {
            throw new KhabarException(ExitCode.NO_INPUT, opml + " cannot be read: " + e, e);
        }
    }
}
