package io.khabar.enrich.goldkeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The scorer itself must be able to fail: each way to spoil the right answer of any story moves the figures. */
class KeyScorerTest {

    private static final String FOREIGN = "place:atlantis";

    private final List<KeyGold> stories = KeyGold.of(KeyGold.SEEN);

    @Test
    void shouldFindNoFaultInTheRightAnswer() {
        KeyTable table = KeyTable.of(stories, KeyGold::keys);

        assertThat(table.all().linked().precision()).isEqualTo(1);
        assertThat(table.all().linked().recall()).isEqualTo(1);
        assertThat(table.all().details()).isEmpty();
        assertThat(table.kinds().values())
                .allSatisfy(kind -> assertThat(kind.linked().recall()).isEqualTo(1));
    }

    @Test
    void shouldCountEachKeyThatIsDropped() {
        for (KeyGold story : stories) {
            for (String dropped : story.keys()) {
                Set<String> given = new TreeSet<>(story.keys());
                given.remove(dropped);

                KeyScore score = KeyScorer.score(story, given);

                assertThat(score.linked().precision()).isEqualTo(1);
                assertThat(score.linked().recall()).isEqualTo(given.size() / (double) (given.size() + 1));
                assertThat(score.details()).singleElement().asString().contains("missed [" + dropped + "]");
            }
        }
    }

    @Test
    void shouldCountWhatReadersWouldNotAgreeOnNeitherWay() {
        List<KeyGold> unsure = KeyGold.of(List.of("blind-9")).stream()
                .filter(story -> !story.unsure().isEmpty())
                .toList();

        assertThat(unsure).isNotEmpty().allSatisfy(story -> {
            Set<String> given = new TreeSet<>(story.keys());
            given.addAll(story.unsure());
            assertThat(KeyScorer.score(story, given).linked().precision()).isEqualTo(1);
            assertThat(KeyScorer.score(story, given).details()).isEmpty();
        });
    }

    @Test
    void shouldCountAKeyThatIsTooManyOnEveryStory() {
        for (KeyGold story : stories) {
            Set<String> given = new TreeSet<>(story.keys());
            given.add(FOREIGN);

            KeyScore score = KeyScorer.score(story, given);

            assertThat(score.linked().recall()).isEqualTo(1);
            assertThat(score.linked().precision()).isEqualTo(story.keys().size() / (double) given.size());
            assertThat(score.details()).singleElement().asString().contains("wrong [" + FOREIGN + "]");
        }
    }

    @Test
    void shouldCountKeysThatTwoStoriesHaveSwapped() {
        for (int i = 1; i < stories.size(); i++) {
            KeyGold one = stories.get(i - 1);
            KeyGold other = stories.get(i);

            KeyTable table = KeyTable.of(List.of(one, other), story -> (story == one ? other : one).keys());

            boolean same = one.keys().equals(other.keys());
            assertThat(table.all().linked().precision() == 1).isEqualTo(same);
        }
    }

    @Test
    void shouldCountAKeyOfAnotherKindAsWrongAndMissed() {
        for (KeyGold story : stories) {
            for (String key : story.keys()) {
                String name = key.substring(key.indexOf(':'));
                Set<String> given = new TreeSet<>(story.keys());
                given.remove(key);
                given.add((key.startsWith("org:") ? "place" : "org") + name);

                KeyTable table = KeyTable.of(List.of(story), gold -> given);

                assertThat(table.all().linked().precision()).isLessThan(1);
                assertThat(table.all().linked().recall()).isLessThan(1);
                assertThat(table.kinds()
                                .get(key.substring(0, key.indexOf(':')))
                                .linked()
                                .recall())
                        .isLessThan(1);
            }
        }
    }

    @Test
    void shouldCountProvisionalKeysApart() {
        // Given
        KeyGold story = stories.get(0);
        Set<String> given = new TreeSet<>(story.keys());
        given.add("person:~سروه-عبد-الواحد");
        given.add("place:~سروه-عبد-الواحد");

        // When
        KeyScore score = KeyScorer.score(story, given);

        // Then
        assertThat(score.linked().precision()).isEqualTo(1);
        assertThat(score.provisional().precision()).isEqualTo(0.5);
        assertThat(score.provisional().recall()).isEqualTo(1.0 / story.unknown().size());
        assertThat(score.details()).singleElement().asString().contains("no such names [place:~");
    }

    @ParameterizedTest
    @CsvSource({
        "person:سامي القنطري, person:~سامي-القنطري, true",
        "person:سامي بن علي القنطري, person:~سامي-بن-علي, true",
        "person:سامي بن علي القنطري, person:~علي-القنطري, true",
        "person:سامي القنطري, person:~القنطري, false",
        "person:سامي القنطري, org:~سامي-القنطري, false",
        "person:سامي القنطري, person:~سامي-الراعي, false",
        "person:لبنى, person:~لبني, true",
        "place:بلدة ساكي, place:~ساكي, true",
        "place:ساكي, place:~مدينه-ساكي, true",
        "place:ساكي, place:~ساكي-الصغري, false",
        "org:جمعية المصارف, org:~جمعيه-المصارف-في-لبنان, true",
        "org:جمعية المصارف, org:~المصارف, false",
        "org:جمعية المصارف, org:associated-banks, false"
    })
    void shouldTellWhichProvisionalKeyIsRightForAName(String unknown, String key, boolean right) {
        assertThat(new UnknownName(unknown).isSpelledBy(key)).isEqualTo(right);
    }
}
