package io.khabar.enrich.story.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.khabar.enrich.story.EntityKey;
import io.khabar.enrich.story.EntityTagger;
import io.khabar.enrich.story.NameTagger;
import io.khabar.enrich.story.StoryText;
import io.khabar.enrich.story.key.LivingGazetteer.Rebuilt;
import java.util.List;
import org.junit.jupiter.api.Test;

class LivingGazetteerTest {

    private static final String GUILD = line("org:tram-guild", "نقابة الترام", "Tram Guild", "");
    private static final String NEWS = "The Tram Guild met in Russia.";

    private final LivingGazetteer gazetteer = new LivingGazetteer(NameTagger.NONE);

    @Test
    void shouldKnowAnEntityFromTheNextSnapshotOn() {
        // Given
        EntityTagger before = gazetteer.tagger();
        gazetteer.put("org:tram-guild", GUILD);
        assertThat(keys(NEWS)).containsExactly("place:ru");

        // When
        Rebuilt rebuilt = gazetteer.rebuild();

        // Then
        assertThat(keys(NEWS)).containsExactly("org:tram-guild", "place:ru");
        assertThat(rebuilt.changed()).isTrue();
        assertThat(rebuilt.added()).isEqualTo(1);
        assertThat(keys(before, NEWS)).containsExactly("place:ru");
    }

    @Test
    void shouldHaveAVersionThatFollowsFromWhatWasAddedAlone() {
        // Given
        String before = gazetteer.tagger().version();
        var other = new LivingGazetteer(NameTagger.NONE);
        String quay = line("org:quay-guild", "نقابة الرصيف", "Quay Guild", "");

        // When
        gazetteer.put("org:tram-guild", GUILD);
        gazetteer.rebuild();
        String one = gazetteer.tagger().version();
        gazetteer.put("org:quay-guild", quay);
        gazetteer.rebuild();
        other.put("org:quay-guild", quay);
        other.put("org:tram-guild", line("org:tram-guild", "نقابة الترام", "Tram Guild of Old", ""));
        other.put("org:tram-guild", GUILD);
        other.rebuild();

        // Then
        assertThat(one).startsWith(before + "+lines.").hasSize(before.length() + 15);
        assertThat(gazetteer.tagger().version())
                .isNotEqualTo(one)
                .isEqualTo(other.tagger().version());
        gazetteer.remove("org:quay-guild");
        gazetteer.remove("org:tram-guild");
        gazetteer.rebuild();
        assertThat(gazetteer.tagger().version()).isEqualTo(before);
    }

    @Test
    void shouldMakeNoSnapshotForALineThatChangesNothing() {
        // Given
        gazetteer.put("org:tram-guild", GUILD);
        gazetteer.rebuild();
        EntityTagger tagger = gazetteer.tagger();

        // When
        gazetteer.put("org:tram-guild", GUILD);
        gazetteer.remove("org:never-there");
        Rebuilt rebuilt = gazetteer.rebuild();

        // Then
        assertThat(rebuilt.changed()).isFalse();
        assertThat(gazetteer.tagger()).isSameAs(tagger);
    }

    @Test
    void shouldGoBackToWhatShipsWhenALineIsTakenBack() {
        // Given
        String isis = line("org:isis", "جماعة الترام", "Tram Group", "");
        gazetteer.put("org:isis", isis);
        gazetteer.rebuild();
        assertThat(keys("Daesh and the Tram Group.")).containsExactly("org:isis");
        assertThat(keys("Only Daesh.")).isEmpty();

        // When
        gazetteer.remove("org:isis");
        gazetteer.rebuild();

        // Then
        assertThat(keys("Only Daesh.")).containsExactly("org:isis");
        assertThat(keys("Only the Tram Group.")).isEmpty();
    }

    @Test
    void shouldRefuseALineThatIsNoneOrAnotherEntitys() {
        assertThatThrownBy(() -> gazetteer.put("org:x", "{")).isInstanceOf(BadGazetteerException.class);
        assertThatThrownBy(() -> gazetteer.put("org:x", GUILD))
                .hasMessageContaining("org:tram-guild")
                .hasMessageContaining("org:x");
        assertThatThrownBy(() -> gazetteer.put("org:x", line("org:x", "نه", "River", "")))
                .hasMessageContaining("too short");
        assertThat(gazetteer.rebuild().changed()).isFalse();
    }

    @Test
    void shouldRefuseALineByWhichAnotherEntityWouldLoseItsNameAndKeepWhatWasThere() {
        // Given
        gazetteer.put("org:tram-guild", GUILD);
        gazetteer.rebuild();

        // When
        gazetteer.put("org:tram-guild", line("org:tram-guild", "نقابة الترام", "Russia", ""));
        gazetteer.put("org:thief", line("org:thief", "لص النقابة", "tram guild", ""));
        Rebuilt rebuilt = gazetteer.rebuild();

        // Then
        assertThat(rebuilt.changed()).isFalse();
        assertThat(rebuilt.refused()).hasSize(2);
        assertThat(rebuilt.refused().get(0)).contains("org:tram-guild", "place:ru", "en:russia");
        assertThat(rebuilt.refused().get(1)).contains("org:thief", "org:tram-guild");
        assertThat(keys(NEWS)).containsExactly("org:tram-guild", "place:ru");
    }

    @Test
    void shouldLetANameMoveFromOneEntityToAnotherAtOnce() {
        // Given
        gazetteer.put("org:tram-guild", GUILD);
        gazetteer.rebuild();

        // When
        gazetteer.put("org:tram-guild", line("org:tram-guild", "نقابة الترام القديمة", "Old Tram Guild", ""));
        gazetteer.put("org:new-guild", line("org:new-guild", "نقابة الترام", "Tram Guild", ""));
        Rebuilt rebuilt = gazetteer.rebuild();

        // Then
        assertThat(rebuilt.refused()).isEmpty();
        assertThat(keys(NEWS)).contains("org:new-guild").doesNotContain("org:tram-guild");
    }

    @Test
    void shouldGiveTheNamesOfAMergedKeyToTheOtherWhichSaysSo() {
        // Given
        gazetteer.put("org:tram-guild", GUILD);
        gazetteer.put(
                "org:new-guild",
                line("org:new-guild", "نقابة النقل", "Transport Guild", ",\"sameAs\":[\"org:~guild\"]"));

        // When
        gazetteer.put(
                "org:tram-guild",
                line("org:tram-guild", "نقابة الترام", "Tram Guild", ",\"sameAs\":[\"org:new-guild\"]"));
        gazetteer.rebuild();

        // Then
        List<EntityKey> found = tag(gazetteer.tagger(), "The Tram Guild met.");
        assertThat(found).extracting(EntityKey::key).containsExactly("org:new-guild");
        assertThat(found.get(0).name()).isEqualTo("Transport Guild");
        assertThat(found.get(0).sameAs()).containsExactly("org:~guild", "org:tram-guild");
    }

    @Test
    void shouldLetAContextComeLaterThanTheLineThatNamesIt() {
        // Given
        String weak = ",\"weak\":{\"en\":[\"The Yard\"]},\"ctx\":[\"org:tram-guild\"]";
        gazetteer.put("org:dockyard", line("org:dockyard", "حوض النهر", "River Dockyard", weak));
        gazetteer.rebuild();
        assertThat(keys("The Tram Guild went to The Yard.")).isEmpty();

        // When
        gazetteer.put("org:tram-guild", GUILD);
        gazetteer.rebuild();

        // Then
        assertThat(keys("The Tram Guild went to The Yard."))
                .containsExactlyInAnyOrder("org:dockyard", "org:tram-guild");
    }

    private List<String> keys(String body) {
        return keys(gazetteer.tagger(), body);
    }

    private static List<String> keys(EntityTagger tagger, String body) {
        return tag(tagger, body).stream().map(EntityKey::key).toList();
    }

    private static List<EntityKey> tag(EntityTagger tagger, String body) {
        return tagger.tag(new StoryText(null, body, "en", List.of()));
    }

    private static String line(String key, String arabic, String english, String more) {
        return "{\"key\":\"%s\",\"kind\":\"%s\",\"labels\":{\"ar\":\"%s\",\"en\":\"%s\"}%s}"
                .formatted(key, key.substring(0, key.indexOf(':')), arabic, english, more);
    }
}
