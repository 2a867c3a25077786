package io.khabar.standalone.broker;

import io.khabar.runtime.ExitCode;
import io.khabar.runtime.KhabarException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.metadata.bootstrap.BootstrapDirectory;
import org.apache.kafka.metadata.bootstrap.BootstrapMetadata;
import org.apache.kafka.metadata.properties.MetaPropertiesEnsemble;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * The folder that holds the broker's data, locked for this process. {@code broker.lock} is the lock, {@code log/} is Kafka's own
 * folder. Kafka locks only after it has opened the metadata log, too late to keep two brokers apart, so the lock is ours.
 */
final class BrokerFolder implements AutoCloseable {
    private static final String LOCK = "broker.lock";
    private static final String LOG = "log";

    private final Path folder;
    private final FileChannel lockFile;

    private BrokerFolder(Path folder, FileChannel lockFile) {
        this.folder = folder;
        this.lockFile = lockFile;
    }

    /**
     * Makes the folder where it is missing, locks it, and formats it when it has never been used.
     *
     * @throws KhabarException (NO_OUTPUT) when it cannot be written or another broker uses it
     */
    static BrokerFolder open(Path folder) {
        try {
            Files.createDirectories(folder.resolve(LOG));
            BrokerFolder opened = new BrokerFolder(folder, lock(folder));
            opened.formatOnce();
            return opened;
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
    }

    /** Kafka's log folder. */
    Path log() {
        return folder.resolve(LOG);
    }

    /** Who this node is, as the formatter wrote it. */
    MetaPropertiesEnsemble identity() throws IOException {
        return new MetaPropertiesEnsemble.Loader()
                .addMetadataLogDir(log().toString())
                .addLogDirs(List.of(log().toString()))
                .load();
    }

    /** The first metadata records, as the formatter wrote them. */
    BootstrapMetadata bootstrap() throws Exception {
        return new BootstrapDirectory(log().toString()).read();
    }

    @Override
    public void close() {
        try {
            lockFile.close();
        } catch (IOException e) {
            throw new UncheckedIOException("The lock of " + folder + " could not be given back", e);
        }
    }

    private static FileChannel lock(Path folder) throws IOException {
        FileChannel file = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = null;
        try {
            lock = file.tryLock();
        } catch (OverlappingFileLockException e) {
            // held by another broker of this same process: same answer as below
        } finally {
            if (lock == null) {
                file.close();
            }
        }
        if (lock == null) {
            throw new KhabarException(
                    ExitCode.NO_OUTPUT,
                    "Another embedded broker is using the folder " + folder
                            + ". Stop it first, or give this one a folder of its own.");
        }
        return file;
    }

    private void formatOnce() throws IOException {
        if (Files.exists(log().resolve(MetaPropertiesEnsemble.META_PROPERTIES_NAME))) {
            return;
        }
        try (PrintStream quiet = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
            new Formatter()
                    .setPrintStream(quiet)
                    .setClusterId(Uuid.randomUuid().toString())
                    .setNodeId(BrokerSettings.NODE)
                    .setReleaseVersion(MetadataVersion.latestProduction())
                    .setControllerListenerName(ListeningPorts.CONTROLLER)
                    .setMetadataLogDirectory(log().toString())
                    .addDirectory(log().toString())
                    .run();
        } catch (IOException | RuntimeException e) {
            close();
            throw unwritable(folder, e);
        } catch (Exception e) {
            close();
            throw new IllegalStateException("Kafka's formatter failed on " + folder, e);
        }
    }

    private static KhabarException unwritable(Path folder, Exception cause) {
        return new KhabarException(
                ExitCode.NO_OUTPUT,
                "The embedded broker cannot keep its data in " + folder + " ("
                        + cause.getClass().getSimpleName() + ": " + cause.getMessage()
                        + "). Give a folder that can be written and has free space.",
                cause);
    }
}
