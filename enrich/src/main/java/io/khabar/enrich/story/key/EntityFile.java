package io.khabar.enrich.story.key;

import java.util.ArrayList;
import java.util.List;

/** The curated file: one entity a line, sorted by key. */
final class EntityFile {

    private EntityFile() {}

    /**
     * The entities of the lines.
     *
     * @param file name for messages
     * @throws BadGazetteerException at the first line that is no entity, is out of order or has a key a second time
     */
    static List<Entity> parse(String file, List<String> lines) {
        var entities = new ArrayList<Entity>();
        String before = "";
        for (int i = 0; i < lines.size(); i++) {
            Entity entity = EntityLine.parse(file, i + 1, lines.get(i));
            if (entity.key().equals(before)) {
                throw new BadGazetteerException(file, i + 1, entity.key() + " is there twice; make them one line");
            }
            if (entity.key().compareTo(before) < 0) {
                throw new BadGazetteerException(
                        file, i + 1, entity.key() + " stands after " + before + "; sort by key");
            }
            entities.add(entity);
            before = entity.key();
        }
        return entities;
    }
}
