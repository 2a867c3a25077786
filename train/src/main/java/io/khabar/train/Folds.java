package io.khabar.train;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Cuts sentences into runs of about equal numbers, so that each can be tagged by a model that has not seen it. */
record Folds(int sentences, int count) {

    private static final int THREADS = 2;

    int of(int sentence) {
        return (int) ((long) sentence * count / sentences);
    }

    List<Integer> all() {
        return IntStream.range(0, sentences).boxed().toList();
    }

    List<Integer> inside(int fold) {
        return all().stream().filter(i -> of(i) == fold).toList();
    }

    List<Integer> outside(int fold) {
        return all().stream().filter(i -> of(i) != fold).toList();
    }

    /** Does the same for each fold, two at a time; the results are in the order of the folds. */
    <R> List<R> each(IntFunction<R> work) {
        var pool = Executors.newFixedThreadPool(THREADS);
        try {
            var futures = new ArrayList<Future<R>>();
            for (int fold = 0; fold < count; fold++) {
                int number = fold;
                futures.add(pool.submit(() -> work.apply(number)));
            }
            var results = new ArrayList<R>();
            for (var future : futures) {
                results.add(future.get());
            }
            return results;
        } catch (ExecutionException e) {
            throw new IllegalStateException("a fold failed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } finally {
            pool.shutdownNow();
        }
    }
}
