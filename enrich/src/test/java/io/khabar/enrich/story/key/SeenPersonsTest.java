package io.khabar.enrich.story.key;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.enrich.story.EntityKey;
import io.khabar.enrich.story.EntityKind;
import io.khabar.enrich.story.NameTagger;
import io.khabar.enrich.story.StoryText;
import io.khabar.enrich.story.tag.TaggedName;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a person's name that the tagger sees tells of the names of the gazetteer in it. */
class SeenPersonsTest {

    @Test
    void shouldNotTakeAFootballerForTheCarMakerThatHeIsCalledLike() {
        assertThat(keys("سجل رينو كوهاد هدفين في فرنسا.", "رينو كوهاد"))
                .containsExactlyInAnyOrder("place:fr", "person:~رينو-كوهاد");
        assertThat(keys("أعلنت رينو أرباحها في فرنسا.", "")).containsExactlyInAnyOrder("place:fr", "org:renault");
    }

    @Test
    void shouldKeepWhatStandsBeforeAWholeName() {
        assertThat(keys("قالت نجمة هوليوود سلمى حايك.", "هوليوود سلمى حايك")).contains("org:hollywood");
    }

    @Test
    void shouldNotTakeSomebodyWhoseFathersAreCalledSoForThePerson() {
        assertThat(keys("قال عبدالله محمد صلاح ذلك.", "عبدالله محمد صلاح")).doesNotContain("person:mohamed-salah");
        assertThat(keys("قال محمد صلاح ذلك.", "محمد صلاح")).containsExactly("person:mohamed-salah");
    }

    @Test
    void shouldKeepATownWithAParticleBehindAName() {
        assertThat(keys("على امتداد شارع الملك فيصل بالجيزة.", "الملك فيصل بالجيزة"))
                .contains("place:eg-giza");
    }

    private static List<String> keys(String body, String person) {
        var tagger = new GazetteerTagger(GazetteerTagger.bundled().gazetteer(), new Sees(person));
        return tagger.tag(new StoryText(null, body, "ar", List.of())).stream()
                .map(EntityKey::key)
                .toList();
    }

    /** Sees a person where the text has the name first. */
    private record Sees(String name) implements NameTagger {

        @Override
        public List<TaggedName> names(StoryText story) {
            int start = story.body().indexOf(name);
            return name.isEmpty()
                    ? List.of()
                    : List.of(new TaggedName(
                            false, start, start, start + name.length(), EntityKind.PERSON, 0.95f, "tagger"));
        }

        @Override
        public String version() {
            return "";
        }
    }
}
