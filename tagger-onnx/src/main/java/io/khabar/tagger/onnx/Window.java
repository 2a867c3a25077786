package io.khabar.tagger.onnx;

import java.util.ArrayList;
import java.util.List;

/**
 * What the network reads at once: as many sentences as fit. It begins with the end of the window before, so that its first
 * sentences have a context, too.
 *
 * @param context words of whole sentences that the window before has judged; at most a quarter of the window
 * @param words those that this window judges
 */
record Window(List<Word> context, List<Word> words) {

    private static final int SHARE_OF_CONTEXT = 4;

    Window {
        context = List.copyOf(context);
        words = List.copyOf(words);
    }

    /**
     * Packs sentences into windows. One that does not fit into a window by itself is cut between words.
     *
     * @param room sub-words in a window; no word has more
     */
    static List<Window> over(List<List<Word>> sentences, int room) {
        List<List<Word>> parts = sentences.stream()
                .flatMap(sentence -> cut(sentence, room).stream())
                .toList();
        var windows = new ArrayList<Window>();
        int next = 0;
        while (next < parts.size()) {
            int from = next;
            int size = 0;
            int allowed = Math.min(room / SHARE_OF_CONTEXT, room - size(parts.get(next)));
            while (from > 0 && size + size(parts.get(from - 1)) <= allowed) {
                size += size(parts.get(--from));
            }
            int end = next;
            while (end < parts.size() && size + size(parts.get(end)) <= room) {
                size += size(parts.get(end++));
            }
            windows.add(new Window(joined(parts.subList(from, next)), joined(parts.subList(next, end))));
            next = end;
        }
        return windows;
    }

    /** The numbers that the network reads, between the two that mark beginning and end. */
    long[] ids(SubWords subWords) {
        long[] ids = new long[1 + size(context) + size(words) + 1];
        ids[0] = subWords.first();
        int at = write(words, ids, write(context, ids, 1));
        ids[at] = subWords.last();
        return ids;
    }

    /** Where the first sub-word of {@link #words()} stands among the numbers. */
    int firstJudged() {
        return 1 + size(context);
    }

    private static int write(List<Word> words, long[] ids, int from) {
        int at = from;
        for (Word word : words) {
            for (int piece : word.pieces()) {
                ids[at++] = piece;
            }
        }
        return at;
    }

    private static List<List<Word>> cut(List<Word> sentence, int room) {
        var parts = new ArrayList<List<Word>>();
        var part = new ArrayList<Word>();
        int size = 0;
        for (Word word : sentence) {
            if (size + word.pieces().length > room) {
                parts.add(List.copyOf(part));
                part.clear();
                size = 0;
            }
            part.add(word);
            size += word.pieces().length;
        }
        parts.add(part);
        return parts;
    }

    private static List<Word> joined(List<List<Word>> parts) {
        return parts.stream().flatMap(List::stream).toList();
    }

    private static int size(List<Word> words) {
        return words.stream().mapToInt(word -> word.pieces().length).sum();
    }
}
