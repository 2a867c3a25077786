package io.khabar.enrich.story.key;

import io.khabar.enrich.story.key.StoryField.Part;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The sightings of a story by where they stand. */
final class SightingsAt {

    private final List<Sighting> sightings;
    private final Map<Part, Stretches<Integer>> byPart = new EnumMap<>(Part.class);

    /** @param sightings in the order of the text */
    SightingsAt(List<Sighting> sightings) {
        this.sightings = sightings;
        for (int i = 0; i < sightings.size(); i++) {
            Sighting sighting = sightings.get(i);
            byPart.computeIfAbsent(sighting.field().part(), part -> new Stretches<>())
                    .put(sighting.start(), sighting.end(), i);
        }
    }

    Sighting get(int index) {
        return sightings.get(index);
    }

    /**
     * Indexes of the sightings of a part between two UTF-16 offsets, in the order of the text.
     *
     * @return with some that stand a little farther off
     */
    IntStream around(Part part, int start, int end) {
        Stretches<Integer> found = byPart.get(part);
        return found == null
                ? IntStream.empty()
                : found.at(Math.max(0, start), end).stream().mapToInt(index -> index);
    }

    /** The sightings that stand so near to one, itself among them, and some that stand a little farther off. */
    List<Sighting> near(Sighting sighting, int before, int behind) {
        return around(sighting.field().part(), sighting.start() - before, sighting.end() + behind)
                .mapToObj(sightings::get)
                .toList();
    }
}
