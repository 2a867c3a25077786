package io.khabar.enrich.story.topic;

import io.khabar.enrich.story.StoryText;
import io.khabar.enrich.story.TopicClassifier;
import io.khabar.enrich.story.TopicKey;
import io.khabar.enrich.story.hash.Digest;
import io.khabar.enrich.story.text.Resource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Says what a story is about by lexicons, one for each language. A topic is sure when two distinct strong words speak for
 * it and no other topic speaks much louder; none is a right answer.
 */
public final class LexiconClassifier implements TopicClassifier {

    private static final String CREATOR = "rule:lexicon-1";
    private static final List<String> LANGUAGES = List.of("ar", "en", "fa", "fr", "ur");
    private static final String DEFAULT_LANGUAGE = "ar";

    /** A topic with less than this part of the loudest topic's points is a side matter. */
    private static final double LEAST_SHARE = 0.5;

    /** Points at which a story of no length would be half sure. */
    private static final double HALF = 6;

    /** Characters of body that need one point more. */
    private static final double CHARACTERS_PER_POINT = 500;

    private static final double LEAST_RELEVANCE = 0.35;
    private static final int MOST_EVIDENCE = 12;

    private static final Comparator<TopicKey> MOST_RELEVANT =
            Comparator.comparingDouble(TopicKey::relevance).reversed().thenComparing(TopicKey::id);

    private final Map<String, Lexicon> lexicons;
    private final String version;

    private LexiconClassifier(Map<String, Lexicon> lexicons, String version) {
        this.lexicons = Map.copyOf(lexicons);
        this.version = version;
    }

    /** The classifier with the lexicons that come with Khabar; loaded once for all callers. */
    public static LexiconClassifier bundled() {
        return Bundled.CLASSIFIER;
    }

    @Override
    public List<TopicKey> classify(StoryText story) {
        Lexicon lexicon = lexicons.get(language(story));
        return lexicon == null
                ? List.of()
                : topics(score(story, lexicon), story.body().length());
    }

    @Override
    public String version() {
        return version;
    }

    private static String language(StoryText story) {
        String tag = story.language();
        if (tag == null) {
            return DEFAULT_LANGUAGE;
        }
        int end = tag.indexOf('-');
        return end < 0 ? tag : tag.substring(0, end);
    }

    private static Score score(StoryText story, Lexicon lexicon) {
        var score = new Score();
        if (story.headline() != null) {
            lexicon.find(story.headline(), term -> score.add(term, Score.IN_HEADLINE));
        }
        story.keywords().forEach(keyword -> lexicon.find(keyword, term -> score.add(term, Score.IN_KEYWORDS)));
        lexicon.find(story.body(), term -> score.add(term, Score.IN_BODY));
        return score;
    }

    private static List<TopicKey> topics(Score score, int length) {
        double most = 0;
        for (MediaTopic topic : score.topics()) {
            most = Math.max(most, score.points(topic));
        }
        var keys = new ArrayList<TopicKey>();
        for (MediaTopic topic : score.topics()) {
            double relevance = relevance(score.points(topic), length);
            boolean loud = score.points(topic) >= LEAST_SHARE * most && relevance >= LEAST_RELEVANCE;
            if (loud && score.isEnough(topic)) {
                keys.add(key(topic, relevance, score.evidence(topic)));
            }
        }
        keys.sort(MOST_RELEVANT);
        return List.copyOf(keys);
    }

    private static double relevance(double points, int length) {
        return Math.rint(1000 * points / (points + HALF + length / CHARACTERS_PER_POINT)) / 1000;
    }

    private static TopicKey key(MediaTopic topic, double relevance, List<String> evidence) {
        int shown = Math.min(MOST_EVIDENCE, evidence.size());
        return new TopicKey(topic.id(), topic.title(), relevance, CREATOR, evidence.subList(0, shown));
    }

    private static final class Bundled {
        private static final LexiconClassifier CLASSIFIER = load();

        private static LexiconClassifier load() {
            var lexicons = new TreeMap<String, Lexicon>();
            var digest = new Digest();
            for (String language : LANGUAGES) {
                var file = new Resource("/topics/" + language + ".tsv");
                lexicons.put(language, Lexicon.load(file, language));
                digest.add(file.text());
            }
            return new LexiconClassifier(lexicons, CREATOR + "+" + digest.hex().substring(0, 12));
        }
    }
}
