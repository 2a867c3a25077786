package io.khabar.standalone.ingest;

import io.khabar.ingest.IngestSettings;
import io.khabar.ingest.live.LiveNews;
import io.khabar.runtime.SettingSources;
import io.khabar.runtime.Settings;
import io.khabar.schemas.AvroSafety;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

/** Follows feeds in a process of its own. Arguments are key=value. */
public final class FollowerMain {

    private FollowerMain() {}

    public static void main(String[] arguments) {
        AvroSafety.apply();
        Map<String, String> flags = new HashMap<>();
        for (String argument : arguments) {
            flags.put(argument.substring(0, argument.indexOf('=')), argument.substring(argument.indexOf('=') + 1));
        }
        Settings settings = Settings.resolve(IngestSettings.defineStage(), SettingSources.ofFlags(flags));
        try (LiveNews news = new LiveNews(settings, new SimpleMeterRegistry(), Clock.systemUTC())) {
            news.start();
            System.exit(news.ended().join().code());
        }
    }
}
