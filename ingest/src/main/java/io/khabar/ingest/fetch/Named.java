package io.khabar.ingest.fetch;

import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Threads with names that people know again in a thread dump, which never keep the process alive. */
final class Named {
    private static final Logger LOG = LoggerFactory.getLogger(Named.class);

    private Named() {}

    static ThreadFactory threads(String name) {
        return threads(name, fault -> {});
    }

    /**
     * @param died told what ended a thread that should have lived
     */
    static ThreadFactory threads(String name, Consumer<Throwable> died) {
        AtomicInteger number = new AtomicInteger();
        return task -> {
            Thread thread = new Thread(task, name + "-" + number.incrementAndGet());
            thread.setDaemon(true);
            thread.setUncaughtExceptionHandler((dead, fault) -> {
                LOG.error("The thread {} has died", dead.getName(), fault);
                died.accept(fault);
            });
            return thread;
        };
    }
}
