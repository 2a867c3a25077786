package io.khabar.ingest.seed;

import io.khabar.runtime.ExitCode;
import io.khabar.runtime.KhabarException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The seed files under the paths that were named, one after another: paths in the order given, the entries of a folder in
 * the order of their names (UTF-16 code units, the same on every machine). One folder's names are held at a time and depth.
 *
 * <p>In a folder, what is no seed is passed over and counted; so are symbolic links, which may lead outside of it. A file
 * that was named itself must be a seed.
 */
final class SeedFiles implements Iterator<SeedFile> {
    private final Deque<Iterator<Path>> folders = new ArrayDeque<>();
    private final Iterator<String> named;
    private @Nullable SeedFile next;
    private long passedOver;

    /**
     * Checks that all that was named is there.
     *
     * @throws KhabarException (NO_INPUT) when a path does not exist
     */
    SeedFiles(List<String> paths) {
        for (String path : paths) {
            check(path);
        }
        this.named = List.copyOf(paths).iterator();
    }

    /** How many files in folders were no seeds, so far. */
    long passedOver() {
        return passedOver;
    }

    @Override
    public boolean hasNext() {
        while (next == null && (!folders.isEmpty() || named.hasNext())) {
            step();
        }
        return next != null;
    }

    @Override
    public SeedFile next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException();
        }
        SeedFile file = next;
        next = null;
        return file;
    }

    private void step() {
        Iterator<Path> folder = folders.peek();
        if (folder == null) {
            begin(named.next());
        } else if (folder.hasNext()) {
            visit(folder.next());
        } else {
            folders.pop();
        }
    }

    private void begin(String path) {
        if (path.equals(SeedFile.STANDARD_INPUT)) {
            next = SeedFile.standardInput();
            return;
        }
        Path file = Path.of(path);
        if (Files.isDirectory(file)) {
            enter(file);
            return;
        }
        Path name = file.getFileName();
        next = SeedKind.of(name == null ? "" : name.toString())
                .map(kind -> SeedFile.of(file, kind))
                .orElseGet(() -> SeedFile.faulty(file, "is no seed by its name: " + SeedKind.EXPECTED));
    }

    private void visit(Path entry) {
        if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
            enter(entry);
            return;
        }
        Optional<SeedKind> kind = SeedKind.of(String.valueOf(entry.getFileName()));
        if (kind.isPresent() && Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)) {
            next = SeedFile.of(entry, kind.get());
        } else {
            passedOver++;
        }
    }

    private void enter(Path folder) {
        String name = String.valueOf(folder.getFileName());
        if (!folders.isEmpty() && name.startsWith(".")) {
            return;
        }
        try (Stream<Path> entries = Files.list(folder)) {
            folders.push(entries.sorted((a, b) -> a.toString().compareTo(b.toString()))
                    .toList()
                    .iterator());
        } catch (IOException e) {
            next = SeedFile.faulty(folder, "cannot be listed: " + ReadFault.reason(e));
        }
    }

    private static void check(String path) {
        try {
            if (!path.equals(SeedFile.STANDARD_INPUT) && !Files.exists(Path.of(path))) {
                throw new KhabarException(
                        ExitCode.NO_INPUT,
                        "There is no file or folder " + path + ". Nothing was sent; check the path.");
            }
        } catch (InvalidPathException e) {
            throw new KhabarException(ExitCode.NO_INPUT, path + " is no path: " + e.getReason() + ".", e);
        }
    }
}
