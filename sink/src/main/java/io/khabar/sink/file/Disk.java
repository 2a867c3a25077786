package io.khabar.sink.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/** What the store asks of the file system. Each call either did its work or threw. */
interface Disk {

    /** Makes the folder and those above it, durably. */
    void createFolder(Path folder) throws IOException;

    /** Makes a new file to write to; fails when there is one of that name. */
    OutFile create(Path file) throws IOException;

    /**
     * Gives a complete file its final name, in one step.
     *
     * @throws java.nio.file.FileAlreadyExistsException when there is a file of that name; it is left as it is
     */
    void publish(Path temporary, Path name) throws IOException;

    /** Makes the names in the folder durable. */
    void syncFolder(Path folder) throws IOException;

    /** Deletes the file if it is there. */
    void delete(Path file) throws IOException;

    /** A file that is being written. */
    interface OutFile extends AutoCloseable {

        /** Appends to the file, unbuffered. */
        OutputStream stream();

        /** Bytes in the file. */
        long size() throws IOException;

        /** All bytes that are in the file. */
        byte[] content() throws IOException;

        /** Overwrites bytes that are in the file. */
        void overwrite(long position, byte[] bytes) throws IOException;

        /** Makes the file's bytes durable. */
        void force() throws IOException;

        @Override
        void close() throws IOException;
    }
}
