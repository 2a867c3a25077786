package io.khabar.enrich.story.key;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.enrich.story.EntityKey;
import io.khabar.enrich.story.EntityKind;
import io.khabar.enrich.story.EntityMention;
import io.khabar.enrich.story.NameTagger;
import io.khabar.enrich.story.StoryText;
import io.khabar.enrich.story.tag.TaggedName;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a tagger sees beside what the gazetteer knows. */
class UnlinkedTest {

    private final Sees tagger = new Sees(new ArrayList<>());

    @Test
    void shouldGiveAProvisionalKeyToANameThatIsSeenTwiceOrSurely() {
        // Given
        tagger.sees("سامي القنطري", EntityKind.PERSON, 0.5f);
        tagger.sees("شركة القناطر", EntityKind.ORGANISATION, 0.95f);
        tagger.sees("القنيطرات", EntityKind.PLACE, 0.5f);

        // When
        List<EntityKey> found = tag("سامي القنطري في الورشة", "قال سامي القنطرى إن شركة القناطر تعمل قرب القنيطرات.");

        // Then
        assertThat(found).extracting(EntityKey::key).containsExactly("person:~سامي-القنطري", "org:~شركه-القناطر");
        assertThat(found.get(0).name()).isEqualTo("سامي القنطري");
        assertThat(found.get(0).mentions())
                .containsExactly(
                        new EntityMention(true, 0, 12, "سامي القنطري", "tagger"),
                        new EntityMention(false, 4, 16, "سامي القنطرى", "tagger"));
    }

    @Test
    void shouldAskForMoreSurenessWhereAPlaceIsSeenOnce() {
        // Given
        tagger.sees("القنيطرات", EntityKind.PLACE, 0.94f);
        tagger.sees("الطويبات", EntityKind.PLACE, 0.96f);
        tagger.sees("شركة القناطر", EntityKind.ORGANISATION, 0.94f);

        // Then
        assertThat(tag(null, "تعمل شركة القناطر قرب القنيطرات والطويبات."))
                .extracting(EntityKey::key)
                .contains("org:~شركه-القناطر")
                .noneMatch(key -> key.startsWith("place:~القن"));
        assertThat(tag(null, "عادوا إلى الطويبات.")).extracting(EntityKey::key).containsExactly("place:~الطويبات");
    }

    @Test
    void shouldCountASurnameForThePersonWhoseNameEndsSo() {
        // Given
        tagger.sees("سامي القنطري", EntityKind.PERSON, 0.5f);
        tagger.sees("القنطري", EntityKind.PERSON, 0.5f);

        // When
        List<EntityKey> found = tag(null, "قال سامي القنطري ذلك. وأضاف القنطري شيئا.");

        // Then
        assertThat(found).extracting(EntityKey::key).containsExactly("person:~سامي-القنطري");
        assertThat(found.get(0).mentions())
                .extracting(EntityMention::literal)
                .containsExactly("سامي القنطري", "القنطري");
    }

    @Test
    void shouldTakeNoThingOfTheSentenceBeforeForWhatAPersonGaveTheNameTo() {
        // Given
        tagger.sees("سامي القنطري", EntityKind.PERSON, 0.95f);

        // Then
        assertThat(tag(null, "نقلوا إلى مستشفى. سامي القنطري نجا."))
                .extracting(EntityKey::key)
                .containsExactly("person:~سامي-القنطري");
        assertThat(tag(null, "نقلوا إلى مستشفى سامي القنطري.")).isEmpty();
    }

    @Test
    void shouldLetTheGazetteerBeRightAboutWhatANameIs() {
        // Given
        tagger.sees("فنلندا", EntityKind.PERSON, 0.99f);

        // Then
        assertThat(tag(null, "زار الوفد فنلندا أمس."))
                .extracting(EntityKey::key)
                .containsExactly("place:fi");
    }

    @Test
    void shouldGiveNoProvisionalKeyToANameOfTheGazetteerThatIsInDoubt() {
        // Given
        tagger.sees("الهند", EntityKind.PLACE, 0.99f);
        tagger.sees("الزمالك", EntityKind.ORGANISATION, 0.99f);

        // Then
        assertThat(tag(null, "أضف ملعقة من جوز الهند. ثم شاهد الزمالك."))
                .extracting(EntityKey::key)
                .noneMatch(key -> key.contains("~"));
    }

    @Test
    void shouldTakeTheLongerNameOfAnOrganisationForTheCityInIt() {
        // Given
        tagger.sees("جمعية باريس للقوارب", EntityKind.ORGANISATION, 0.95f);
        tagger.sees("الجيش الفنلندي", EntityKind.ORGANISATION, 0.95f);

        // When
        List<EntityKey> found = tag(null, "اجتمعت جمعية باريس للقوارب مساء. وحضر الجيش الفنلندي.");

        // Then
        assertThat(found).extracting(EntityKey::key).containsExactlyInAnyOrder("org:~جمعيه-باريس-للقوارب", "place:fi");
    }

    @Test
    void shouldLeaveTheCityWhereTheLongerNameIsNotSure() {
        // Given
        tagger.sees("جمعية باريس للقوارب", EntityKind.ORGANISATION, 0.7f);

        // Then
        assertThat(tag(null, "اجتمعت جمعية باريس للقوارب مساء."))
                .extracting(EntityKey::key)
                .containsExactly("place:fr-par");
    }

    @Test
    void shouldLinkAWeakNameThatIsTaggedAsWhatItIs() {
        // Given
        String story = "عاد ميلان إلى التدريب صباح الأحد.";
        assertThat(tag(null, story)).isEmpty();

        // When
        tagger.sees("ميلان", EntityKind.PLACE, 0.99f);
        List<EntityKey> asSomethingElse = tag(null, story);
        tagger.names().clear();
        tagger.sees("ميلان", EntityKind.ORGANISATION, 0.99f);
        List<EntityKey> asAClub = tag(null, story);

        // Then
        assertThat(asSomethingElse).isEmpty();
        assertThat(asAClub).extracting(EntityKey::key).containsExactly("org:ac-milan");
    }

    @Test
    void shouldTakeTheKindThatMostSurenessIsFor() {
        // Given
        tagger.sees("القنطري", EntityKind.PLACE, 0.4f);
        tagger.sees("القنطري", EntityKind.ORGANISATION, 0.6f);

        // Then
        assertThat(tag(null, "هذا القنطري.")).extracting(EntityKey::kind).containsExactly(EntityKind.ORGANISATION);
    }

    @Test
    void shouldGiveNoProvisionalKeyToAPersonOfOneWordOrToAPieceOfAKnownName() {
        // Given
        tagger.sees("قنطور", EntityKind.PERSON, 0.99f);
        tagger.sees("سان", EntityKind.PLACE, 0.99f);
        tagger.sees("الاتحاد الدولي", EntityKind.ORGANISATION, 0.99f);

        // Then
        assertThat(tag(null, "قال قنطور إن سان بعيدة. وقال قنطور إن الاتحاد الدولي وافق."))
                .isEmpty();
    }

    @Test
    void shouldCutWhatAPersonIsFromTheirName() {
        // Given
        tagger.sees("المصور سامي القنطري", EntityKind.PERSON, 0.99f);
        tagger.sees("مصور هاو", EntityKind.PERSON, 0.99f);

        // When
        List<EntityKey> found = tag(null, "التقط المصور سامي القنطري لقطات. وقال مصور هاو إنها نادرة.");

        // Then
        assertThat(found).extracting(EntityKey::key).containsExactly("person:~سامي-القنطري");
        assertThat(found.get(0).name()).isEqualTo("سامي القنطري");
    }

    @Test
    void shouldNotTakeAHospitalForThePersonThatItIsCalledAfter() {
        // Given
        tagger.sees("سامي القنطري", EntityKind.PERSON, 0.99f);

        // Then
        assertThat(tag(null, "نقل الجريح إلى مستشفى سامي القنطري.")).isEmpty();
        assertThat(tag(null, "نقل الجريح سامي القنطري إلى بيته.")).hasSize(1);
    }

    @Test
    void shouldNotTakeALongerNameOfAPersonForTheEntity() {
        // Given
        tagger.sees("رفيق الحريري القنطري", EntityKind.PERSON, 0.7f);

        // Then
        assertThat(tag(null, "قال رفيق الحريري القنطري ذلك."))
                .extracting(EntityKey::key)
                .doesNotContain("person:rafik-hariri");
        assertThat(tag(null, "قال رفيق الحريري ذلك."))
                .extracting(EntityKey::key)
                .containsExactly("person:rafik-hariri");
    }

    @Test
    void shouldLinkATownThatIsACommonWordOnlyBesideItsCountryAndWhereTheTaggerSeesAPlace() {
        // Given
        String story = "وصل الوفد إلى صور في لبنان.";
        assertThat(tag(null, story)).extracting(EntityKey::key).containsExactly("place:lb");

        // When
        tagger.sees("صور", EntityKind.PLACE, 0.6f);

        // Then
        assertThat(tag(null, story)).extracting(EntityKey::key).contains("place:lb-tyre");
        assertThat(tag(null, "وصل الوفد إلى صور مساء."))
                .extracting(EntityKey::key)
                .doesNotContain("place:lb-tyre");
    }

    @Test
    void shouldTakeAWordForANationForASurnameWhereTheTaggerSeesAPerson() {
        // Given
        String story = "قال فتحي التركي إنه متفائل.";
        assertThat(tag(null, story)).extracting(EntityKey::key).containsExactly("place:tr");

        // When
        tagger.sees("فتحي التركي", EntityKind.PERSON, 0.6f);

        // Then
        assertThat(tag(null, story)).isEmpty();
    }

    private List<EntityKey> tag(String headline, String body) {
        return GazetteerTagger.bundled(tagger).tag(new StoryText(headline, body, "ar", List.of()));
    }

    /** A tagger that sees what it is told to, wherever it stands, in whatever spelling of the last letter. */
    private record Sees(List<Seen> names) implements NameTagger {

        void sees(String name, EntityKind kind, float sureness) {
            names.add(new Seen(name, kind, sureness));
        }

        @Override
        public List<TaggedName> names(StoryText story) {
            List<TaggedName> found = new ArrayList<>();
            for (Seen seen : names) {
                if (story.headline() != null) {
                    add(found, seen, true, story.headline());
                }
                add(found, seen, false, story.body());
            }
            return found;
        }

        private static void add(List<TaggedName> found, Seen seen, boolean inHeadline, String text) {
            String read = text.replace('ى', 'ي');
            for (int at = read.indexOf(seen.name()); at >= 0; at = read.indexOf(seen.name(), at + 1)) {
                int end = at + seen.name().length();
                if (found.stream()
                        .noneMatch(other -> other.inHeadline() == inHeadline
                                && other.kind() == seen.kind()
                                && other.end() == end)) {
                    found.add(new TaggedName(inHeadline, at, at, end, seen.kind(), seen.sureness()));
                }
            }
        }

        @Override
        public String version() {
            return "";
        }
    }

    private record Seen(String name, EntityKind kind, float sureness) {}
}
