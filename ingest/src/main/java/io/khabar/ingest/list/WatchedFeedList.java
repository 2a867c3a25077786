package io.khabar.ingest.list;

import io.khabar.runtime.ExitCode;
import io.khabar.runtime.KhabarException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The list in force. Its file is looked at again every few seconds, by content, so that mounted and replaced files are seen,
 * too. A file with mistakes is told once, and the list before it stays in force. For one thread.
 */
public final class WatchedFeedList {
    private static final Logger log = LoggerFactory.getLogger(WatchedFeedList.class);

    private final Path file;
    private final Clock clock;
    private final Duration every;
    private String text;
    private FeedList list;
    private Instant next;
    private Optional<String> fault = Optional.empty();

    /**
     * Reads the list.
     *
     * @param every how often to look at the file
     * @throws KhabarException NO_INPUT when it is not there; USAGE, with all mistakes, when it has any
     */
    public WatchedFeedList(Path file, Duration every, Clock clock) {
        this.file = file;
        this.clock = clock;
        this.every = every;
        this.text = FeedListReader.text(file);
        CheckedList checked = FeedListReader.read(file.toString(), text);
        if (!checked.mistakes().isEmpty()) {
            throw new KhabarException(
                    ExitCode.USAGE, "The list of feeds has mistakes:\n" + String.join("\n", checked.mistakes()));
        }
        this.list = checked.list();
        this.next = clock.instant().plus(every);
    }

    /** The list in force. */
    public FeedList list() {
        return list;
    }

    /** Why the file as it stands now is not in force; empty: it is. */
    public Optional<String> fault() {
        return fault;
    }

    /** Looks at the file when it is time to; true when another list is in force. */
    public boolean changed() {
        Instant now = clock.instant();
        if (now.isBefore(next)) {
            return false;
        }
        next = now.plus(every);
        try {
            return take(FeedListReader.text(file));
        } catch (KhabarException e) {
            refuse(String.valueOf(e.getMessage()));
            return false;
        }
    }

    private boolean take(String read) {
        if (read.equals(text)) {
            fault = fault.filter(told ->
                    !FeedListReader.read(file.toString(), read).mistakes().isEmpty());
            return false;
        }
        text = read;
        CheckedList checked = FeedListReader.read(file.toString(), read);
        if (!checked.mistakes().isEmpty()) {
            refuse(String.join("\n", checked.mistakes()));
            return false;
        }
        fault = Optional.empty();
        boolean other = !checked.list().equals(list);
        list = checked.list();
        log.info("{} was read again: {} feeds", file, list.feeds().size());
        return other;
    }

    private void refuse(String why) {
        if (!fault.equals(Optional.of(why))) {
            log.warn("{} is not taken up, and the list before it stays in force:\n{}", file, why);
        }
        fault = Optional.of(why);
    }
}
