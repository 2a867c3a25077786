package io.khabar.enrich.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.enrich.story.tag.TaggedName;
import java.util.List;
import org.junit.jupiter.api.Test;

class JoinedTaggersTest {

    private static final TaggedName ONE = new TaggedName(false, 0, 0, 3, EntityKind.PERSON, 1);
    private static final TaggedName OTHER = new TaggedName(false, 4, 4, 9, EntityKind.PLACE, 1);

    private final StoryText story = new StoryText(null, "a text", "en", List.of());

    @Test
    void shouldTakeTheNamesOfTheFirstThatSeesSome() {
        var joined =
                new JoinedTaggers(new Sees(List.of(), "a"), new Sees(List.of(ONE), "b"), new Sees(List.of(OTHER), "c"));

        assertThat(joined.names(story)).containsExactly(ONE);
        assertThat(joined.version()).isEqualTo("a+b+c");
    }

    @Test
    void shouldSeeNothingWhenNoneDoes() {
        assertThat(new JoinedTaggers(new Sees(List.of(), "a")).names(story)).isEmpty();
    }

    private record Sees(List<TaggedName> names, String version) implements NameTagger {

        @Override
        public List<TaggedName> names(StoryText story) {
            return names;
        }
    }
}
