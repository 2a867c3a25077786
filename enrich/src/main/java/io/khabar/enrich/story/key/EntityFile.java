package io.khabar.enrich.story.key;

import io.khabar.enrich.story.key.Mistake.Place;
import java.util.ArrayList;
import java.util.List;

/** A file of the gazetteer: one entity a line, sorted by key. Empty lines and lines that begin with "#" are comments. */
final class EntityFile {

    private final List<Mistake> mistakes;
    private final List<PlacedEntity> entities = new ArrayList<>();
    private String before = "";

    private EntityFile(List<Mistake> mistakes) {
        this.mistakes = mistakes;
    }

    /**
     * The entities of the lines that are sound by themselves.
     *
     * @param order of the file among those that are read together
     * @param mistakes is told of each line that is no entity, is out of order or has a key a second time
     */
    static List<PlacedEntity> read(GazetteerFile file, int order, List<Mistake> mistakes) {
        var reader = new EntityFile(mistakes);
        for (int i = 0; i < file.lines().size(); i++) {
            String line = file.lines().get(i).strip();
            if (!line.isEmpty() && line.charAt(0) != '#') {
                reader.read(new Place(order, file.name(), i + 1), line);
            }
        }
        return reader.entities;
    }

    /**
     * The entities of the lines.
     *
     * @throws BadGazetteerException when there is a mistake; the message tells all of them
     */
    static List<Entity> parse(String file, List<String> lines) {
        var mistakes = new ArrayList<Mistake>();
        List<PlacedEntity> entities = read(new GazetteerFile(file, lines), 0, mistakes);
        if (!mistakes.isEmpty()) {
            throw new BadGazetteerException(
                    mistakes.stream().map(Mistake::toString).toList());
        }
        return entities.stream().map(PlacedEntity::entity).toList();
    }

    private void read(Place place, String line) {
        Entity entity = EntityLine.read(line, mistake -> mistakes.add(new Mistake(place, mistake)));
        if (entity == null) {
            return;
        }
        if (entity.key().equals(before)) {
            mistakes.add(new Mistake(place, entity.key() + " is there twice; make them one line"));
        } else if (entity.key().compareTo(before) < 0) {
            mistakes.add(new Mistake(place, entity.key() + " stands after " + before + "; sort by key"));
        } else {
            before = entity.key();
        }
        entities.add(new PlacedEntity(place, line, entity));
    }
}
