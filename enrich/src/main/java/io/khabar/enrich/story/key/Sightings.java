package io.khabar.enrich.story.key;

import io.khabar.enrich.story.key.Name.Strength;
import io.khabar.enrich.story.key.Sighting.Beside;
import io.khabar.enrich.story.text.FoldedText;
import io.khabar.enrich.story.text.PhraseFinder;
import io.khabar.enrich.story.text.WordForms;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds every place in a story where a name of the gazetteer stands, the longest name first. */
final class Sightings {

    private final Gazetteer gazetteer;
    private final PhraseFinder plain;
    private final PhraseFinder arabic;

    Sightings(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        this.plain = new PhraseFinder(gazetteer.trie(), WordForms.EXACT);
        this.arabic = new PhraseFinder(gazetteer.trie(), WordForms.ARABIC_NAME);
    }

    List<Sighting> in(StoryField field, @Nullable String language) {
        var collector = new Collector(field, language);
        var finder = StoryLanguage.hasArabicParticles(language) ? arabic : plain;
        finder.find(field.text(), collector);
        return collector.sightings;
    }

    private final class Collector implements PhraseFinder.Hits {

        private final List<Sighting> sightings = new ArrayList<>();
        private final StoryField field;
        private final FoldedText text;
        private final int languages;
        private final Neighbourhood neighbourhood;

        Collector(StoryField field, @Nullable String language) {
            this.field = field;
            this.text = field.text();
            this.languages = StoryLanguage.bits(language);
            this.neighbourhood = new Neighbourhood(field, gazetteer.words(), language);
        }

        @Override
        public boolean fits(int node, int firstWord, int lastWord) {
            for (int value : gazetteer.trie().values(node)) {
                if (fits(gazetteer.name(value), firstWord, lastWord)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public void found(int node, int firstWord, int lastWord, int skipped, boolean bare) {
            var names = new ArrayList<Name>();
            for (int value : gazetteer.trie().values(node)) {
                Name name = gazetteer.name(value);
                if (fits(name, firstWord, lastWord)) {
                    names.add(name);
                }
            }
            if (names.stream().anyMatch(Name::plus)) {
                names.removeIf(name -> !name.plus());
            }
            if (names.stream().noneMatch(name -> name.strength() == Strength.HIDING)) {
                int start = text.start(firstWord, skipped);
                int end = text.end(lastWord);
                Beside beside = neighbourhood.of(firstWord, lastWord, names);
                sightings.add(new Sighting(field, firstWord, start, end, bare, List.copyOf(names), beside));
            }
        }

        private boolean fits(Name name, int firstWord, int lastWord) {
            return (name.languages() & languages) != 0 && name.fits(field, firstWord, lastWord);
        }
    }
}
