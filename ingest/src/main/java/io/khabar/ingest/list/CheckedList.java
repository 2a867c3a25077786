package io.khabar.ingest.list;

import java.util.List;

/**
 * What a file holds.
 *
 * @param list the feeds that are in order
 * @param mistakes one line each, with file and line, what was expected and what was found, in the order of the file
 */
public record CheckedList(FeedList list, List<String> mistakes) {

    public CheckedList {
        mistakes = List.copyOf(mistakes);
    }
}
