package io.khabar.sink.file;

import io.khabar.runtime.ExitCode;
import io.khabar.runtime.KhabarException;
import io.khabar.sink.store.EncodedStory;
import io.khabar.sink.store.Source;
import io.khabar.sink.store.StoreMeters;
import io.khabar.sink.store.StoreOutageException;
import io.khabar.sink.store.StoryStore;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;

/**
 * Stories in Avro container files under {@code <folder>/stories/day=<day of ingest>/}. The finished files say how far
 * each partition has come.
 *
 * <p>A file is written under a hidden name, made durable, and then named by its first offset in a step that fails when
 * there is such a file. Two writers of one partition that stand at the same place begin with the same offset, so only
 * one of them can finish.
 */
public final class AvroFileStore implements StoryStore {
    private final Path folder;
    private final FileTree tree;
    private final FileLimits limits;
    private final Disk disk;
    private final Clock clock;
    private final StoreMeters meters;
    private final FileSchemas schemas = new FileSchemas();
    private final Map<TopicPartition, PartitionFiles> partitions = new HashMap<>();
    private final Set<TopicPartition> swept = new HashSet<>();

    /** @param output the output folder; the files lie in {@code stories} under it */
    public AvroFileStore(Path output, FileLimits limits, Clock clock, StoreMeters meters) {
        this(output, limits, clock, meters, new LocalDisk());
    }

    AvroFileStore(Path output, FileLimits limits, Clock clock, StoreMeters meters, Disk disk) {
        this.folder = StoryFiles.folder(output);
        this.tree = new FileTree(folder);
        this.limits = limits;
        this.disk = disk;
        this.clock = clock;
        this.meters = meters;
    }

    /**
     * Makes the output folder and sees that a file can be made in it.
     *
     * @throws KhabarException (NO_OUTPUT) when not
     */
    public void prepare() {
        new OutputFolder(folder, disk).prepare();
    }

    @Override
    public OptionalLong open(Source source) throws StoreOutageException {
        discard(source);
        try {
            new OutputFolder(folder, disk).probe();
            sweep(source.partition());
            OptionalLong next = next(source);
            partitions.put(
                    source.partition(),
                    new PartitionFiles(source, folder, limits, disk, clock, meters, next.orElse(0)));
            return next;
        } catch (IOException e) {
            throw outage(source, e);
        }
    }

    /**
     * Deletes what dead writers of the partition left, once each time that the partition is taken on. Whoever takes it
     * on owns it, so no age need be waited for: a writer that is still alive has lost the partition, and when it finds
     * its file gone it reads the folder again and loses nothing.
     */
    private void sweep(TopicPartition partition) throws IOException {
        if (swept.contains(partition)) {
            return;
        }
        for (Path file : tree.unfinished(partition)) {
            disk.delete(file);
        }
        for (Path probe : tree.probes()) {
            disk.delete(probe);
        }
        swept.add(partition);
    }

    private OptionalLong next(Source source) throws IOException {
        Optional<Path> last = tree.last(source.partition());
        if (last.isEmpty()) {
            return OptionalLong.empty();
        }
        StoryFile file = header(last.get());
        if (!file.topicId().equals(source.topicId())) {
            throw otherTopic(source, file);
        }
        disk.syncFolder(last.get().resolveSibling(""));
        return OptionalLong.of(file.lastOffset() + 1);
    }

    private static StoryFile header(Path path) throws IOException {
        try {
            return StoryFile.read(path);
        } catch (DamagedFileException e) {
            String advice = ". Move it away; its stories are then written again, as far as Kafka still has them.";
            throw new KhabarException(ExitCode.NO_OUTPUT, e.getMessage() + advice, e);
        }
    }

    private KhabarException otherTopic(Source source, StoryFile file) {
        String message = "The files in " + folder + " hold stories of another topic "
                + source.partition().topic() + " than the one at these brokers (topic id " + file.topicId() + " in "
                + file.path().getFileName() + ", " + source.topicId() + " at the brokers): the topic was made anew, or"
                + " this is another cluster. Give another folder with --sink-output-dir, or move the files away.";
        return new KhabarException(ExitCode.TOPICS, message);
    }

    @Override
    public boolean write(EncodedStory story) throws StoreOutageException {
        PartitionFiles files = owned(story.source());
        if (files.has(story.offset())) {
            return false;
        }
        try {
            files.append(story, schemas.fit(story));
            return true;
        } catch (IOException e) {
            throw failed(story.source(), e);
        }
    }

    @Override
    public OptionalLong pendingFrom(Source source) {
        return owned(source).pendingFrom();
    }

    @Override
    public void finishDue(Source source) throws StoreOutageException {
        try {
            owned(source).finishDue();
        } catch (IOException e) {
            throw failed(source, e);
        }
    }

    @Override
    public void finish(Source source) throws StoreOutageException {
        try {
            owned(source).finish();
        } catch (IOException e) {
            throw failed(source, e);
        }
    }

    @Override
    public void release(Source source) {
        discard(source);
        swept.remove(source.partition());
    }

    @Override
    public void close() {
        partitions.values().forEach(PartitionFiles::discard);
        partitions.clear();
        swept.clear();
    }

    private PartitionFiles owned(Source source) {
        PartitionFiles files = partitions.get(source.partition());
        if (files == null) {
            throw new IllegalStateException(source.partition() + " is not open");
        }
        return files;
    }

    private void discard(Source source) {
        PartitionFiles files = partitions.remove(source.partition());
        if (files != null) {
            files.discard();
        }
    }

    private StoreOutageException failed(Source source, IOException e) {
        discard(source);
        return outage(source, e);
    }

    private StoreOutageException outage(Source source, IOException e) {
        String message = e instanceof FileAlreadyExistsException taken
                ? "Another writer of " + source.partition() + " finished " + taken.getFile() + " first"
                : "Cannot write to " + folder + " (" + OutputFolder.reason(e) + "): free space or mend the volume";
        return new StoreOutageException(message, e);
    }
}
