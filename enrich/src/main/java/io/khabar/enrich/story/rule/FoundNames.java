package io.khabar.enrich.story.rule;

import io.khabar.enrich.story.EntityKind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** The names that were seen in one field so far; no word belongs to two of them. */
final class FoundNames {

    /** For what the rules are hardly ever wrong about. */
    static final float SURE = 0.95f;

    /** For what must be seen twice. */
    static final float LIKELY = 0.7f;

    private final ReadField field;
    private final BitSet taken = new BitSet();
    private final List<FoundName> names = new ArrayList<>();

    FoundNames(ReadField field) {
        this.field = field;
    }

    /** Adds a name unless one of its words is taken. */
    void add(int first, int last, EntityKind kind, float sureness, String rule) {
        if (isFree(first, last)) {
            taken.set(first, last + 1);
            names.add(new FoundName(field, first, last, kind, sureness, rule));
        }
    }

    /** True when no word from the first to the last one is part of a name. */
    boolean isFree(int first, int last) {
        int next = taken.nextSetBit(first);
        return next < 0 || next > last;
    }

    List<FoundName> names() {
        return names;
    }
}
