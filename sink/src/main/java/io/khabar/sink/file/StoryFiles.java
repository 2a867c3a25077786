package io.khabar.sink.file;

import io.khabar.news.EnrichedStory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.file.DataFileReader;
import org.apache.avro.specific.SpecificDatumReader;

/** Reads the finished files that an {@link AvroFileStore} has written, also while it writes more. */
public final class StoryFiles {
    private final FileTree tree;

    /** @param output the output folder, as given to the sink; it need not exist */
    public StoryFiles(Path output) {
        this.tree = new FileTree(folder(output));
    }

    static Path folder(Path output) {
        return output.resolve("stories");
    }

    /**
     * The finished files, by topic, partition and offset.
     *
     * @throws IOException when the folder or a header cannot be read
     * @throws DamagedFileException when a file is no complete one
     */
    public List<StoryFile> list() throws IOException {
        List<StoryFile> files = new ArrayList<>();
        for (Path path : tree.finished()) {
            files.add(StoryFile.read(path));
        }
        return files;
    }

    /**
     * Reads every story of the file in its order.
     *
     * @throws DamagedFileException when it does not hold as many stories as its header says
     */
    public void read(StoryFile file, Consumer<? super EnrichedStory> each) throws IOException {
        long read = 0;
        try (DataFileReader<EnrichedStory> reader =
                new DataFileReader<>(file.path().toFile(), new SpecificDatumReader<>(EnrichedStory.class))) {
            while (reader.hasNext()) {
                each.accept(reader.next());
                read++;
            }
        } catch (AvroRuntimeException e) {
            throw new DamagedFileException(file.path(), "story " + read + " cannot be read", e);
        }
        if (read != file.records()) {
            throw new DamagedFileException(file.path(), read + " stories, the header says " + file.records(), null);
        }
    }

    /** Reads every story of every file, in the order of {@link #list}. */
    public void forEach(BiConsumer<StoryFile, ? super EnrichedStory> each) throws IOException {
        for (StoryFile file : list()) {
            read(file, story -> each.accept(file, story));
        }
    }

    /** Counts by the headers alone; no story is read. */
    public Counts describe() throws IOException {
        List<StoryFile> files = list();
        return new Counts(
                files.size(),
                files.stream().mapToLong(StoryFile::records).sum(),
                files.stream().mapToLong(StoryFile::bytes).sum());
    }

    /**
     * What lies in a folder.
     *
     * @param files finished files
     * @param stories stories in them
     * @param bytes their length together
     */
    public record Counts(long files, long stories, long bytes) {}
}
