package io.khabar.ingest.seed;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Form and packing of a seed file, as its name tells them. */
record SeedKind(SeedForm form, Packing packing) {
    /** For messages. */
    static final String EXPECTED = "expected .txt, .html, .htm, .json or .jsonl, each also with .gz or .zst";

    private static final List<String> NEVER = List.of("readme", "notice", "license");
    private static final String EXPECTATION = ".expected.json";

    /** The kind; empty for what is never a seed: other extensions, dot files, expectations, README, NOTICE, LICENSE. */
    static Optional<SeedKind> of(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        Packing packing = packing(name);
        String plain = name.substring(0, name.length() - packing.extension().length());
        if (name.startsWith(".") || plain.endsWith(EXPECTATION) || NEVER.contains(stem(plain))) {
            return Optional.empty();
        }
        for (SeedForm form : SeedForm.values()) {
            if (form.names(plain)) {
                return Optional.of(new SeedKind(form, packing));
            }
        }
        return Optional.empty();
    }

    private static Packing packing(String name) {
        for (Packing packing : Packing.values()) {
            if (packing != Packing.NONE && name.endsWith(packing.extension())) {
                return packing;
            }
        }
        return Packing.NONE;
    }

    private static String stem(String name) {
        int dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }
}
