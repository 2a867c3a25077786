package io.khabar.standalone.live;

import io.khabar.ingest.seed.SeedItem;
import io.khabar.ingest.seed.SeedItem.BadSeed;
import io.khabar.ingest.seed.SeedItem.ReadArticle;
import io.khabar.ingest.seed.SeedLimits;
import io.khabar.ingest.seed.SeedReader;
import io.khabar.news.PubStatus;
import io.khabar.news.RawArticle;
import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which seed stands in which feed: those of one folder and publisher in one, no more than a feed can show at once. Every
 * feed has the format that comes next.
 */
final class FeedPlan {
    private static final List<FeedForm> FORMS = List.of(FeedForm.RSS, FeedForm.ATOM, FeedForm.JSON);
    private static final int MOST_ITEMS = 500;
    private static final long MOST_CHARACTERS = 2_000_000;

    private final Map<Group, Planned> open = new LinkedHashMap<>();
    private final List<Planned> planned = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private final List<String> bad = new ArrayList<>();
    private int withdrawals;

    private record Group(String folder, @Nullable String publisher) {}

    /** A feed and what is to be published in it. */
    private static final class Planned {
        private final LocalFeed feed;
        private final Deque<FeedItem> items = new ArrayDeque<>();
        private long characters;

        private Planned(LocalFeed feed) {
            this.feed = feed;
        }

        private boolean isFull() {
            return items.size() >= MOST_ITEMS || characters >= MOST_CHARACTERS;
        }
    }

    /** An item and the feed in which it is to appear. */
    record Publication(LocalFeed feed, FeedItem item) {}

    private FeedPlan() {}

    /**
     * Reads all seeds.
     *
     * @throws io.khabar.runtime.KhabarException (NO_INPUT) when a path does not exist
     */
    static FeedPlan of(List<String> seeds, Clock clock) {
        FeedPlan plan = new FeedPlan();
        try (SeedReader reader = new SeedReader(seeds, InputStream.nullInputStream(), SeedLimits.DEFAULT, clock)) {
            reader.forEachRemaining(plan::add);
        }
        return plan;
    }

    List<LocalFeed> feeds() {
        return planned.stream().map(one -> one.feed).toList();
    }

    /** What is no article, one line each. */
    List<String> bad() {
        return bad;
    }

    /** How many seeds withdraw an article, which is not said in a feed. */
    int withdrawals() {
        return withdrawals;
    }

    /** All of it, an item of each feed in turn. */
    Deque<Publication> publications() {
        Deque<Publication> publications = new ArrayDeque<>();
        List<Planned> left = new ArrayList<>(planned);
        while (!left.isEmpty()) {
            left.forEach(one -> publications.add(new Publication(one.feed, one.items.remove())));
            left.removeIf(one -> one.items.isEmpty());
        }
        return publications;
    }

    private void add(SeedItem seed) {
        if (seed instanceof BadSeed none) {
            bad.add(none.line());
        } else if (seed instanceof ReadArticle read) {
            add(read.article());
        }
    }

    private void add(RawArticle article) {
        if (article.getPubStatus() != PubStatus.USABLE) {
            withdrawals++;
            return;
        }
        Group group = new Group(folder(article.getOrigin()), article.getPublisher());
        Planned feed = open.get(group);
        if (feed == null || feed.isFull()) {
            feed = planned(group);
            open.put(group, feed);
        }
        feed.items.add(FeedItem.of(article));
        feed.characters += article.getText().length();
    }

    private Planned planned(Group group) {
        FeedForm form = FORMS.get(planned.size() % FORMS.size());
        Planned feed = new Planned(new LocalFeed(name(group.folder()), group.publisher(), form));
        planned.add(feed);
        return feed;
    }

    private static String folder(@Nullable String origin) {
        int end = origin == null ? -1 : origin.lastIndexOf('/');
        return origin == null || end < 0 ? "" : origin.substring(0, end);
    }

    /** The folder's own name, as it may stand in a URL, with a number where it is taken. */
    private String name(String folder) {
        StringBuilder name = new StringBuilder();
        folder.substring(folder.lastIndexOf('/') + 1)
                .codePoints()
                .forEach(point -> name.append(isPlain(point) ? (char) point : '-'));
        String wanted = name.length() == 0 ? "seeds" : name.toString();
        String free = wanted;
        for (int number = 2; !names.add(free); number++) {
            free = wanted + "-" + number;
        }
        return free;
    }

    private static boolean isPlain(int point) {
        return (point >= 'a' && point <= 'z')
                || (point >= 'A' && point <= 'Z')
                || (point >= '0' && point <= '9')
                || point == '_';
    }
}
