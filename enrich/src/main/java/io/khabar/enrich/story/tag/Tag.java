package io.khabar.enrich.story.tag;

import io.khabar.enrich.story.EntityKind;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a token is: outside of names, or the first or a later one of a name. The numbers are part of the model's format. */
public enum Tag {
    O(0, null),
    B_PER(1, EntityKind.PERSON),
    I_PER(2, EntityKind.PERSON),
    B_LOC(3, EntityKind.PLACE),
    I_LOC(4, EntityKind.PLACE),
    B_ORG(5, EntityKind.ORGANISATION),
    I_ORG(6, EntityKind.ORGANISATION),
    B_MISC(7, null),
    I_MISC(8, null);

    /** Number of tags. */
    public static final int COUNT = 9;

    private static final Tag[] ALL = values();

    private final int number;
    private final @Nullable EntityKind kind;

    Tag(int number, @Nullable EntityKind kind) {
        this.number = number;
        this.kind = kind;
    }

    /** The tag of a number. */
    public static Tag of(int number) {
        return ALL[number];
    }

    /** Reads a tag as the corpora write it: "O", "B-PER" or "B-PERS", "I-LOC". */
    public static Tag parse(String written) {
        String name = written.toUpperCase(Locale.ROOT).replace('-', '_');
        return valueOf(name.endsWith("_PERS") ? name.substring(0, name.length() - 1) : name);
    }

    /** As ANERcorp writes it: "O", "B-PERS", "I-LOC", with "PER" or "PERS" for persons. */
    public String written(String persons) {
        return isPerson() ? name().charAt(0) + "-" + persons : name().replace('_', '-');
    }

    /** The place of the tag's weight among those of a feature. */
    public int number() {
        return number;
    }

    /** Null for what is no person, organisation or place. */
    public @Nullable EntityKind kind() {
        return kind;
    }

    /** True for the first token of a name. */
    public boolean begins() {
        return this != O && number % 2 == 1;
    }

    /** True for a later token of a name. */
    public boolean continues() {
        return this != O && number % 2 == 0;
    }

    /** True when this tag may stand right after another: a name goes on only after its own kind. */
    public boolean mayFollow(Tag before) {
        return !continues() || before.number == number || before.number == number - 1;
    }

    private boolean isPerson() {
        return kind == EntityKind.PERSON;
    }
}
