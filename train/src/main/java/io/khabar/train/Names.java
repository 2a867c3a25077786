package io.khabar.train;

import io.khabar.enrich.story.EntityKind;
import io.khabar.enrich.story.key.KnownName;
import io.khabar.enrich.story.tag.Lexicon;
import io.khabar.enrich.story.tag.NameKeys;
import io.khabar.enrich.story.tag.Tokenizer;
import io.khabar.enrich.story.tag.Tokens;
import io.khabar.enrich.story.tag.WordType;
import io.khabar.enrich.story.tag.WordTypes;
import io.khabar.enrich.story.text.Resource;
import java.util.ArrayList;

/** The names that the tagger takes hints from: the bundled gazetteer's and those of the trainer's lists. */
final class Names {

    /** The bit of names of other kinds. */
    private static final int OTHER = 6;

    private final WordTypes reader;
    private final NameCollector names = new NameCollector();

    private Names(Lexicon lexicon) {
        this.reader = WordTypes.of(lexicon);
    }

    static NameKeys of(Lexicon lexicon) {
        var names = new Names(lexicon);
        for (KnownName name : KnownName.in("ar")) {
            names.add(name.written(), bit(name.kind()) + (name.sure() ? 0 : 1));
        }
        names.addAll("places", bit(EntityKind.PLACE));
        names.addAll("organisations", bit(EntityKind.ORGANISATION));
        names.addAll("persons", bit(EntityKind.PERSON));
        names.addAll("others", OTHER);
        return names.names.keys();
    }

    private void addAll(String list, int bit) {
        for (String name : new Resource("/lists/" + list + ".txt").lines()) {
            add(name, bit);
        }
    }

    /** The bit of a kind's sure names; the next one is that of the others. */
    private static int bit(EntityKind kind) {
        return switch (kind) {
            case PERSON -> 0;
            case ORGANISATION -> 2;
            case PLACE -> 4;
        };
    }

    private void add(String name, int bit) {
        Tokens tokens = Tokenizer.cut(name);
        var words = new ArrayList<WordType>();
        for (int i = 0; i < tokens.size(); i++) {
            words.add(reader.of(tokens.text(), tokens.start(i), tokens.end(i)));
        }
        names.add(words, 1 << bit);
    }
}
