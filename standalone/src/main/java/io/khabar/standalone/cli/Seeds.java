package io.khabar.standalone.cli;

import java.nio.file.Path;

/** Where the seed files that come with Khabar lie. */
final class Seeds {

    private Seeds() {}

    /** {@code seeds/} below KHABAR_HOME, which the launcher sets, or below the working directory; relative where it can be, since it is named in records. */
    static Path bundled() {
        String home = System.getenv("KHABAR_HOME");
        Path here = Path.of("").toAbsolutePath();
        Path seeds = here.resolve(Path.of(home == null ? "" : home, "seeds")).normalize();
        return seeds.startsWith(here) ? here.relativize(seeds) : seeds;
    }
}
