package io.khabar.sink.file;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.kafka.common.TopicPartition;

/** The files under the folder of stories, as they lie there now. */
final class FileTree {
    private final Path folder;

    FileTree(Path folder) {
        this.folder = folder;
    }

    /** All finished files, by partition and then by offset. */
    List<Path> finished() throws IOException {
        List<Path> files = find(name -> FileName.parse(name).isPresent());
        files.sort(Comparator.comparing(FileTree::text));
        return files;
    }

    /** The finished file with the highest offset of the partition; empty when there is none. */
    Optional<Path> last(TopicPartition partition) throws IOException {
        return find(name -> FileName.parse(name)
                        .filter(file -> file.partition().equals(partition))
                        .isPresent())
                .stream()
                .max(Comparator.comparing(FileTree::text));
    }

    /** What writers of the partition that were killed have left behind. */
    List<Path> unfinished(TopicPartition partition) throws IOException {
        return find(name -> FileName.isTemporary(name, partition));
    }

    /** What was left of probes whether the folder can be written. */
    List<Path> probes() throws IOException {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, ".*" + OutputFolder.PROBE)) {
            files.forEach(found::add);
        } catch (java.nio.file.DirectoryIteratorException e) {
            throw e.getCause();
        }
        return found;
    }

    private List<Path> find(Predicate<String> wanted) throws IOException {
        List<Path> found = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return found;
        }
        try (DirectoryStream<Path> days = Files.newDirectoryStream(folder, FilePlace.DAY + "*")) {
            for (Path day : days) {
                try (DirectoryStream<Path> files = Files.newDirectoryStream(day, file -> wanted.test(text(file)))) {
                    files.forEach(found::add);
                }
            }
        } catch (java.nio.file.DirectoryIteratorException e) {
            throw e.getCause();
        }
        return found;
    }

    private static String text(Path file) {
        return String.valueOf(file.getFileName());
    }
}
