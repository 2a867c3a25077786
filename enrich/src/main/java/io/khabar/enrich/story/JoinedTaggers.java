package io.khabar.enrich.story;

import io.khabar.enrich.story.tag.TaggedName;
import java.util.List;
import java.util.stream.Collectors;

/** Taggers of several languages as one: the first that sees a name in a story has seen them all. */
public final class JoinedTaggers implements NameTagger {

    private final List<NameTagger> taggers;

    /** @param taggers each for languages of its own, or the better one first */
    public JoinedTaggers(NameTagger... taggers) {
        this.taggers = List.of(taggers);
    }

    @Override
    public List<TaggedName> names(StoryText story) {
        for (NameTagger tagger : taggers) {
            List<TaggedName> names = tagger.names(story);
            if (!names.isEmpty()) {
                return names;
            }
        }
        return List.of();
    }

    @Override
    public String version() {
        return taggers.stream().map(NameTagger::version).collect(Collectors.joining("+"));
    }
}
