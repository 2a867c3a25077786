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

    private final WordTypes reader;
    private final NameCollector names = new NameCollector();

    private Names(Lexicon lexicon) {
        this.reader = WordTypes.of(lexicon);
    }

    static NameKeys of(Lexicon lexicon) {
        var names = new Names(lexicon);
        for (KnownName name : KnownName.in("ar")) {
            names.add(name.written(), name.kind(), name.sure());
        }
        names.addAll("places", EntityKind.PLACE);
        names.addAll("organisations", EntityKind.ORGANISATION);
        names.addAll("persons", EntityKind.PERSON);
        return names.names.keys();
    }

    private void addAll(String list, EntityKind kind) {
        for (String name : new Resource("/lists/" + list + ".txt").lines()) {
            add(name, kind, true);
        }
    }

    private static int bit(EntityKind kind) {
        return switch (kind) {
            case PERSON -> 0;
            case ORGANISATION -> 2;
            case PLACE -> 4;
        };
    }

    private void add(String name, EntityKind kind, boolean sure) {
        Tokens tokens = Tokenizer.cut(name);
        var words = new ArrayList<WordType>();
        for (int i = 0; i < tokens.size(); i++) {
            words.add(reader.of(tokens.text(), tokens.start(i), tokens.end(i)));
        }
        names.add(words, 1 << (bit(kind) + (sure ? 0 : 1)));
    }
}
