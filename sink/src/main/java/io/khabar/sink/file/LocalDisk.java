package io.khabar.sink.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The file system of this machine. */
final class LocalDisk implements Disk {
    private static final Logger log = LoggerFactory.getLogger(LocalDisk.class);

    @Override
    public void createFolder(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Files.createDirectories(folder);
        Path parent = folder.toAbsolutePath().getParent();
        if (parent != null) {
            syncFolder(parent);
        }
    }

    @Override
    public OutFile create(Path file) throws IOException {
        return new ChannelFile(FileChannel.open(
                file, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE));
    }

    /** A hard link is made only if the name is free. Where there are no links, a move that does not replace must do. */
    @Override
    public void publish(Path temporary, Path name) throws IOException {
        try {
            Files.createLink(name, temporary);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (UnsupportedOperationException | FileSystemException e) {
            log.debug("No hard link to {} can be made ({}); it is moved", name, e.getMessage());
            Files.move(temporary, name);
            return;
        }
        Files.deleteIfExists(temporary);
    }

    @Override
    public void syncFolder(Path folder) throws IOException {
        try (FileChannel channel = openFolder(folder)) {
            if (channel != null) {
                channel.force(true);
            }
        }
    }

    /** Null where a folder cannot be opened as a file is (Windows, where names are durable without it). */
    private static @Nullable FileChannel openFolder(Path folder) throws IOException {
        try {
            return FileChannel.open(folder, StandardOpenOption.READ);
        } catch (IOException e) {
            if (Files.isDirectory(folder)) {
                return null;
            }
            throw e;
        }
    }

    @Override
    public void delete(Path file) throws IOException {
        Files.deleteIfExists(file);
    }

    private record ChannelFile(FileChannel channel) implements OutFile {

        @Override
        public OutputStream stream() {
            return Channels.newOutputStream(channel);
        }

        @Override
        public long size() throws IOException {
            return channel.size();
        }

        @Override
        public byte[] content() throws IOException {
            ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(channel.size()));
            long position = 0;
            while (bytes.hasRemaining()) {
                int read = channel.read(bytes, position);
                if (read < 0) {
                    throw new IOException("The file became shorter while it was read");
                }
                position += read;
            }
            return bytes.array();
        }

        @Override
        public void overwrite(long position, byte[] bytes) throws IOException {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer, position + buffer.position());
            }
        }

        @Override
        public void force() throws IOException {
            channel.force(true);
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }
}
