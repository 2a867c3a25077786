package io.khabar.ingest.poll;

import io.khabar.ingest.list.Feed;
import io.khabar.news.FeedState;

/**
 * A feed to be fetched now.
 *
 * @param before what is remembered of it
 * @param partition to which its state belongs
 * @param term tells this holding of the partition from those before and after
 * @param due its place in the schedule
 */
record Task(Feed feed, FeedState before, int partition, long term, Schedule.Due due) {}
