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
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The work of linking grows with the length of a story and no faster, also where it holds nothing but names. */
class LinkingWorkTest {

    private static final int LONG = 600_000;
    private static final Duration HANG = Duration.ofSeconds(60);
    private static final String SEEN = "سالم الدوسري";

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

    private static NameTagger seeing(String name) {
        return new NameTagger() {
            @Override
            public List<TaggedName> names(StoryText story) {
                var names = new ArrayList<TaggedName>();
                for (int at = story.body().indexOf(name);
                        at >= 0;
                        at = story.body().indexOf(name, at + 1)) {
                    names.add(new TaggedName(false, at, at, at + name.length(), EntityKind.PERSON, 0.95f));
                }
                return names;
            }

            @Override
            public String version() {
                return "seeing-1";
            }
        };
    }
}
