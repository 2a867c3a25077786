package io.khabar.sink.file;

import io.khabar.runtime.ExitCode;
import io.khabar.runtime.KhabarException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;

/** The folder that the files go to, looked at before the work begins. */
final class OutputFolder {
    static final String PROBE = ".probe";

    private final Path folder;
    private final Disk disk;

    OutputFolder(Path folder, Disk disk) {
        this.folder = folder;
        this.disk = disk;
    }

    /**
     * Makes the folder and sees that a file can be made in it.
     *
     * @throws KhabarException (NO_OUTPUT) when not
     */
    void prepare() {
        try {
            probe();
        } catch (IOException e) {
            String message = "The output folder " + folder + " cannot be written (" + reason(e)
                    + "). Give another with --sink-output-dir, or the right to write there.";
            throw new KhabarException(ExitCode.NO_OUTPUT, message, e);
        }
    }

    /** Makes a file in the folder and deletes it again. */
    void probe() throws IOException {
        disk.createFolder(folder);
        Path probe = folder.resolve("." + UUID.randomUUID() + PROBE);
        try {
            disk.create(probe).close();
        } finally {
            disk.delete(probe);
        }
    }

    /** What an IOException of the file system means, for people: its class tells more than its message. */
    static String reason(IOException e) {
        return e.getClass().getSimpleName() + ": " + e.getMessage();
    }
}
