package io.khabar.enrich;

import io.khabar.enrich.story.EntityKind;
import io.khabar.enrich.story.NameTagger;
import io.khabar.enrich.story.NameTaggerProvider;
import io.khabar.enrich.story.StoryText;
import io.khabar.enrich.story.UnusableTaggerException;
import io.khabar.enrich.story.tag.TaggedName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A tagger of its own for the tests: takes for a place what its model, a file of names, lists. */
public final class ListedNamesProvider implements NameTaggerProvider {

    @Override
    public String name() {
        return "listed";
    }

    @Override
    public NameTagger load(Path model) {
        try {
            return new ListedNames(Files.readAllLines(model.resolve("names.txt")));
        } catch (IOException e) {
            throw new UnusableTaggerException(model + " has no names.txt", e);
        }
    }

    private record ListedNames(List<String> listed) implements NameTagger {

        @Override
        public List<TaggedName> names(StoryText story) {
            var names = new ArrayList<TaggedName>();
            for (String name : listed) {
                int at = story.body().indexOf(name);
                if (at >= 0) {
                    names.add(new TaggedName(false, at, at, at + name.length(), EntityKind.PLACE, 1));
                }
            }
            return names;
        }

        @Override
        public String version() {
            return "listed:1";
        }
    }
}
