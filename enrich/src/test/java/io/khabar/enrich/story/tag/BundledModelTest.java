package io.khabar.enrich.story.tag;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.enrich.story.EntityKind;
import io.khabar.enrich.story.StoryText;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BundledModelTest {

    /** A little below what the shipped model reaches on the annotated set. */
    private static final double FLOOR = 0.85;

    private final CrfTagger tagger = CrfTagger.bundled();
    private final List<TaggedFile> files = TaggedFile.all();

    @Test
    void shouldFindTheNamesOfTheAnnotatedSet() {
        // Given
        var count = new NameCount();

        // When
        for (TaggedFile file : files) {
            List<List<Tag>> tagged = tagger.tagAll(file.tokens());
            for (int i = 0; i < tagged.size(); i++) {
                count.add(file.tags().get(i), tagged.get(i));
            }
        }

        // Then
        System.out.printf(Locale.ROOT, "F1 on the annotated set: %.3f of %d names%n", count.f1(), count.wanted());
        assertThat(count.wanted()).isGreaterThan(80);
        assertThat(count.f1()).isGreaterThan(FLOOR);
    }

    @Test
    void shouldTagTheSameOnManyThreads() {
        // Given
        List<List<TaggedName>> oneByOne = files.stream().map(this::names).toList();

        // When
        var atOnce = IntStream.range(0, 40)
                .parallel()
                .mapToObj(i -> names(files.get(i % files.size())))
                .toList();

        // Then
        for (int i = 0; i < atOnce.size(); i++) {
            assertThat(atOnce.get(i)).isEqualTo(oneByOne.get(i % files.size()));
        }
        assertThat(oneByOne).allSatisfy(names -> assertThat(names).isNotEmpty());
    }

    @Test
    void shouldSayWhereEachNameStandsWithAndWithoutItsParticles() {
        // Given
        var story = new StoryText("زيارة لباريس", "وصل الوفد إلى روما قادما من لندن.", "ar", List.of());

        // When
        List<TaggedName> names = tagger.names(story);

        // Then
        assertThat(names)
                .extracting(
                        name -> (name.inHeadline() ? "زيارة لباريس" : story.body()).substring(name.name(), name.end()))
                .containsExactly("باريس", "روما", "لندن");
        assertThat(names.get(0).start()).isEqualTo(names.get(0).name() - 1);
        assertThat(names).allSatisfy(name -> {
            assertThat(name.kind()).isEqualTo(EntityKind.PLACE);
            assertThat(name.sureness()).isBetween(0.3f, 1f);
        });
    }

    @Test
    void shouldKnowASurnameAgainThatStoodInAFullName() {
        // Given
        var full = List.of("قال", "الوزير", "سامي", "الجرادات", "إن", "الاتفاق", "قريب", ".");
        var later = List.of("ورأى", "الجرادات", "أن", "الوقت", "يضيق", ".");

        // When
        List<List<Tag>> tags = tagger.tagAll(List.of(full, later));

        // Then
        assertThat(tags.get(0)).startsWith(Tag.O, Tag.O, Tag.B_PER, Tag.I_PER, Tag.O);
        assertThat(tags.get(1)).startsWith(Tag.O, Tag.B_PER, Tag.O);
    }

    @Test
    void shouldTagTextsWithoutWordsAsNothing() {
        assertThat(tagger.names(new StoryText(null, "", "ar", List.of()))).isEmpty();
        assertThat(tagger.names(new StoryText("", "\n … \uD83D", "ar", List.of())))
                .isEmpty();
        assertThat(tagger.tagAll(List.of(List.of(), List.of("في"), List.of())))
                .containsExactly(List.of(), List.of(Tag.O), List.of());
    }

    @Test
    void shouldNeverLetANameGoOnThatHasNotBegun() {
        for (TaggedFile file : files) {
            for (List<Tag> tags : tagger.tagAll(file.tokens())) {
                Tag before = Tag.O;
                for (Tag tag : tags) {
                    assertThat(tag.mayFollow(before)).isTrue();
                    before = tag;
                }
            }
        }
    }

    private List<TaggedName> names(TaggedFile file) {
        return tagger.names(new StoryText(null, file.text(), "ar", List.of()));
    }
}
