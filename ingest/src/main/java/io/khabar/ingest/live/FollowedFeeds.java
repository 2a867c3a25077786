package io.khabar.ingest.live;

import io.khabar.ingest.feed.EntryArticles;
import io.khabar.ingest.feed.FeedParser;
import io.khabar.ingest.fetch.Fetchers;
import io.khabar.ingest.fetch.Web;
import io.khabar.ingest.poll.FeedFollower;
import io.khabar.runtime.ExitCode;
import io.khabar.runtime.Health;
import io.khabar.runtime.Settings;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;

/** The feeds of the list, polled. */
final class FollowedFeeds implements Part {
    private final Web web;
    private final FeedFollower follower;

    FollowedFeeds(Settings settings, HubWatch hubs, MeterRegistry meters, Clock clock) {
        FeedParser parser = new FeedParser();
        this.web = Fetchers.web(settings, clock);
        this.follower = new FeedFollower(
                settings,
                web,
                parser::parse,
                new FeedArticles(new EntryArticles(clock), hubs),
                hubs.states(),
                meters,
                clock);
    }

    @Override
    public void start() {
        follower.start();
    }

    @Override
    public Health live() {
        return follower.live();
    }

    @Override
    public Health ready() {
        return follower.ready();
    }

    @Override
    public CompletableFuture<ExitCode> ended() {
        return follower.ended();
    }

    @Override
    public void close() {
        follower.close();
        web.close();
    }
}
