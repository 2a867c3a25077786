package io.khabar.enrich.story.key;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.enrich.story.EntityKey;
import io.khabar.enrich.story.EntityKind;
import io.khabar.enrich.story.NameTagger;
import io.khabar.enrich.story.StoryText;
import io.khabar.enrich.story.tag.TaggedName;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The work of linking grows with the length of a story and no faster, also where it holds nothing but names. */
class LinkingWorkTest {

    private static final int LONG = 600_000;
    private static final Duration HANG = Duration.ofSeconds(60);
    private static final String SEEN = "سالم الدوسري";
    private static final int WORDS = LONG / 7;
    private static final int FIRST_LETTER = 'ث';

    @ParameterizedTest
    @ValueSource(
            strings = {
                "النصر العماني والبنك المركزي في القاهرة. ",
                "قال السوداني في بغداد إن السعودي محمد شياع السوداني عاد. ",
                "نابلس والخليل والبيضاء، وصور، ",
                "وزارة الصحة المصرية ووزارة الصحة في الخرطوم ",
                SEEN + " من الرياض، "
            })
    void shouldLinkAStoryOfNothingButNames(String part) {
        GazetteerTagger tagger = GazetteerTagger.bundled(seeing(SEEN));
        var story = new StoryText(null, part.repeat(LONG / part.length()), "ar", List.of());

        List<EntityKey> keys = Assertions.assertTimeoutPreemptively(HANG, () -> tagger.tag(story));

        assertThat(keys).isNotEmpty();
    }

    @Test
    void shouldJoinSurnamesInAStoryOfNothingButDifferentOnes() {
        // Given
        String names = IntStream.range(WORDS, 2 * WORDS)
                .mapToObj(LinkingWorkTest::word)
                .collect(Collectors.joining(" "));
        GazetteerTagger tagger = GazetteerTagger.bundled(seeingEachWord());
        var story = new StoryText(null, SEEN + " " + names, "ar", List.of());

        // When
        List<EntityKey> keys = Assertions.assertTimeoutPreemptively(HANG, () -> tagger.tag(story));

        // Then
        assertThat(keys).extracting(EntityKey::key).containsExactly("person:salem-al-dawsari");
    }

    /** A word for each number: its digits, as letters from «ث» on. */
    private static String word(int number) {
        return Integer.toString(number)
                .chars()
                .mapToObj(digit -> Character.toString(FIRST_LETTER + digit - '0'))
                .collect(Collectors.joining());
    }

    private static NameTagger seeingEachWord() {
        return new Sees(body -> {
            var names = new ArrayList<TaggedName>();
            int start = 0;
            for (String word : body.split(" ")) {
                names.add(person(start, word));
                start += word.length() + 1;
            }
            return names;
        });
    }

    private static NameTagger seeing(String name) {
        return new Sees(body -> {
            var names = new ArrayList<TaggedName>();
            for (int at = body.indexOf(name); at >= 0; at = body.indexOf(name, at + 1)) {
                names.add(person(at, name));
            }
            return names;
        });
    }

    private static TaggedName person(int start, String name) {
        return new TaggedName(false, start, start, start + name.length(), EntityKind.PERSON, 0.95f);
    }

    private record Sees(Function<String, List<TaggedName>> in) implements NameTagger {

        @Override
        public List<TaggedName> names(StoryText story) {
            return in.apply(story.body());
        }

        @Override
        public String version() {
            return "seeing-1";
        }
    }
}
