package io.khabar.ingest.push;

import io.khabar.ingest.json.JsonItem;
import io.khabar.ingest.json.JsonItem.Bad;
import io.khabar.ingest.json.JsonItem.Read;
import io.khabar.ingest.publish.Delivery;
import io.khabar.news.RawArticle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The articles of one push, and what has become of each. Thread-safe. */
final class Batch {
    /** An article that is to be published. */
    record Item(RawArticle article, Delivery delivery) {}

    private final List<Item> items = new ArrayList<>();
    private final @Nullable Verdict[] verdicts;
    private final CompletableFuture<Boolean> end = new CompletableFuture<>();
    private int open;

    /** @param origin of all of them */
    Batch(List<JsonItem> read, String origin) {
        this.verdicts = new Verdict[read.size()];
        for (int i = 0; i < read.size(); i++) {
            take(i, read.get(i), origin);
        }
    }

    /** Those that are articles, in their order. */
    List<Item> items() {
        return items;
    }

    /** Ends with true when it is known of every article what became of it, with false when the waiting was given up. */
    CompletableFuture<Boolean> end() {
        return end;
    }

    /** Nobody waits for it any more: what is not out yet need not go out, for the client will send it again. */
    void giveUp() {
        end.complete(false);
    }

    boolean over() {
        return end.isDone();
    }

    /** In the order of the push; what is not known yet is left out. */
    synchronized List<Verdict> verdicts() {
        return Arrays.stream(verdicts).filter(Objects::nonNull).toList();
    }

    private void take(int index, JsonItem item, String origin) {
        if (item instanceof Bad bad) {
            verdicts[index] = new Verdict(bad.line(), null, bad.reason());
            return;
        }
        Read read = (Read) item;
        RawArticle article = read.article().setOrigin(origin).build();
        open++;
        items.add(new Item(article, delivery(index, read.line(), article.getId())));
    }

    private Delivery delivery(int index, int line, String id) {
        return new Delivery() {
            @Override
            public void acknowledged() {
                tell(index, new Verdict(line, id, null));
            }

            @Override
            public void refused(String reason) {
                tell(index, new Verdict(line, id, reason));
            }
        };
    }

    private void tell(int index, Verdict verdict) {
        boolean last;
        synchronized (this) {
            verdicts[index] = verdict;
            open--;
            last = open == 0;
        }
        if (last) {
            end.complete(true);
        }
    }
}
