package io.khabar.train;

import io.khabar.enrich.story.tag.Tag;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Reads ANERcorp: one token and tag a line, an empty line between sentences, packed with gzip. */
final class TaggedCorpus {

    private final List<TaggedSentence> sentences = new ArrayList<>();
    private List<String> tokens = new ArrayList<>();
    private List<Tag> tags = new ArrayList<>();

    private TaggedCorpus() {}

    static List<TaggedSentence> read(Path file) throws IOException {
        var corpus = new TaggedCorpus();
        try (var lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            lines.lines().forEach(corpus::take);
        }
        corpus.close();
        return corpus.sentences;
    }

    private void take(String line) {
        if (line.isBlank()) {
            close();
            return;
        }
        int cut = line.lastIndexOf(' ');
        tokens.add(line.substring(0, cut).strip());
        tags.add(repaired(Tag.parse(line.substring(cut + 1))));
    }

    /** A name that begins with a later tag, or goes on as another kind, begins there, as the scorers count it. */
    private Tag repaired(Tag tag) {
        Tag before = tags.isEmpty() ? Tag.O : tags.get(tags.size() - 1);
        return tag.mayFollow(before) ? tag : Tag.of(tag.number() - 1);
    }

    private void close() {
        if (!tokens.isEmpty()) {
            sentences.add(new TaggedSentence(tokens, tags));
            tokens = new ArrayList<>();
            tags = new ArrayList<>();
        }
    }
}
