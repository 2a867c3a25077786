package io.khabar.standalone.cli;

import io.khabar.runtime.KhabarException;
import io.khabar.runtime.Settings;
import io.khabar.runtime.TopicScan;
import io.khabar.standalone.gazetteer.GazetteerTopic;
import io.khabar.standalone.line.TopicReader;
import java.time.Clock;
import java.util.Map;
import java.util.function.BiConsumer;

/** What was added to the gazetteer of the line that runs, for the commands that change it. */
final class AddedLines {
    private final Settings settings;
    private final WaitLimit wait;
    private final Clock clock;

    /** @param wait for how long brokers and registry are waited for */
    AddedLines(Settings settings, WaitLimit wait, Clock clock) {
        this.settings = settings;
        this.wait = wait;
        this.clock = clock;
    }

    /**
     * Makes a change.
     *
     * @param change given the topic, and the lines that stand in it, by their keys
     * @throws KhabarException NO_BROKER or NO_REGISTRY when they do not answer
     */
    void change(BiConsumer<GazetteerTopic, Map<String, String>> change) {
        TopicScan scan = wait.brokers(settings, clock);
        SchemasCommand.withRegistry(settings, registry -> {
            GazetteerTopic topic = new GazetteerTopic(settings, wait.duration(), clock);
            change.accept(topic, topic.lines(new TopicReader(scan, registry)));
        });
    }
}
