package io.khabar.bench.feeds;

import java.time.Duration;
import java.time.Instant;

/** What stands in a healthy feed at a time: twenty invented items, the newest first. The same feed and time give the same text. */
final class FeedText {
    private static final int ITEMS = 20;
    private static final int WORDS = 90;
    private static final int PRIME = 7919;
    private static final Duration[] PERIODS = {
        Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofHours(1), Duration.ofDays(1)
    };
    private static final String[] VOCABULARY = {
        "أعلنت",
        "الوزارة",
        "اليوم",
        "عن",
        "خطة",
        "جديدة",
        "لتطوير",
        "الطرق",
        "في",
        "المدينة",
        "وقال",
        "المتحدث",
        "إن",
        "العمل",
        "يبدأ",
        "الأسبوع",
        "المقبل",
        "ويستمر",
        "عامين",
        "بمشاركة",
        "الشركات",
        "المحلية",
        "والمزارعين"
    };

    private FeedText() {}

    /** Number of the newest item; it changes when a new one appears. */
    static long newest(int feed, Instant now) {
        return now.getEpochSecond() / PERIODS[feed % PERIODS.length].toSeconds();
    }

    static String document(int feed, long newest) {
        StringBuilder xml = new StringBuilder("<rss version=\"2.0\"><channel><title>")
                .append(feed)
                .append("</title>\n");
        for (long item = newest; item > newest - ITEMS; item--) {
            xml.append("<item><guid isPermaLink=\"false\">urn:bench:")
                    .append(feed)
                    .append(':')
                    .append(item);
            xml.append("</guid><title>").append(words(feed, item, WORDS / 10)).append("</title><description>");
            xml.append(words(item, feed, WORDS)).append("</description></item>\n");
        }
        return xml.append("</channel></rss>\n").toString();
    }

    private static String words(long seed, long step, int count) {
        StringBuilder text = new StringBuilder();
        long state = Math.abs(seed * PRIME + step);
        for (int i = 0; i < count; i++) {
            state = (state * PRIME + 1) & Integer.MAX_VALUE;
            text.append(i == 0 ? "" : " ").append(VOCABULARY[(int) (state >>> 8) % VOCABULARY.length]);
        }
        return text.toString();
    }
}
