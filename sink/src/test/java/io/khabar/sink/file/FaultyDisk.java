package io.khabar.sink.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The local disk, but one call of it goes wrong: it fails, or the process dies in it. It does not wait for the disk. */
final class FaultyDisk implements Disk {
    private final Disk disk = new LocalDisk();
    private final int faulty;
    private final Fault fault;
    private final List<String> trace = new ArrayList<>();
    private int calls;
    private boolean dead;

    /** What happens in the faulty call. */
    enum Fault {
        /** An IOException; nothing was done, or half of it. */
        FAILS_BEFORE,
        /** An IOException, though it was done. */
        FAILS_AFTER,
        /** The process dies; nothing was done, or half of it. */
        DIES_BEFORE,
        /** The process dies; it was done. */
        DIES_AFTER;

        boolean dies() {
            return this == DIES_BEFORE || this == DIES_AFTER;
        }

        boolean before() {
            return this == FAILS_BEFORE || this == DIES_BEFORE;
        }
    }

    /** The process is no more: nothing of it may touch the disk. */
    static final class Death extends RuntimeException {}

    @FunctionalInterface
    private interface Call<T> {
        T make() throws IOException;
    }

    /** @param faulty number of the call that goes wrong, counted from 1; 0: none */
    FaultyDisk(int faulty, Fault fault) {
        this.faulty = faulty;
        this.fault = fault;
    }

    /** Whether the call that goes wrong was made. */
    boolean fired() {
        return faulty > 0 && calls >= faulty;
    }

    /** What was done with files and names, in its order; writing is left out. */
    List<String> trace() {
        return trace;
    }

    int calls() {
        return calls;
    }

    private <T> T call(Call<T> call, Call<T> half) throws IOException {
        if (dead) {
            throw new Death();
        }
        if (++calls != faulty) {
            return call.make();
        }
        if (fault.before()) {
            half.make();
        } else {
            call.make();
        }
        if (fault.dies()) {
            dead = true;
            throw new Death();
        }
        throw new IOException("No space left on device");
    }

    private void step(String name, Step step) throws IOException {
        trace.add(name);
        call(
                () -> {
                    step.make();
                    return null;
                },
                () -> null);
    }

    @FunctionalInterface
    private interface Step {
        void make() throws IOException;
    }

    @Override
    public void createFolder(Path folder) throws IOException {
        step("createFolder", () -> disk.createFolder(folder));
    }

    @Override
    public OutFile create(Path file) throws IOException {
        trace.add("create");
        return new FaultyFile(call(() -> disk.create(file), () -> null));
    }

    @Override
    public void publish(Path temporary, Path name) throws IOException {
        step("publish", () -> disk.publish(temporary, name));
    }

    @Override
    public void syncFolder(Path folder) throws IOException {
        step("syncFolder", () -> {});
    }

    @Override
    public void delete(Path file) throws IOException {
        step("delete", () -> disk.delete(file));
    }

    private final class FaultyFile implements OutFile {
        private final OutFile file;

        FaultyFile(OutFile file) {
            this.file = file;
        }

        @Override
        public OutputStream stream() {
            OutputStream stream = file.stream();
            return new OutputStream() {
                @Override
                public void write(int b) throws IOException {
                    write(new byte[] {(byte) b}, 0, 1);
                }

                @Override
                public void write(byte[] bytes, int from, int length) throws IOException {
                    call(() -> written(bytes, from, length), () -> written(bytes, from, length / 2));
                }

                private Void written(byte[] bytes, int from, int length) throws IOException {
                    stream.write(bytes, from, length);
                    return null;
                }
            };
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        public byte[] content() throws IOException {
            return file.content();
        }

        @Override
        public void overwrite(long position, byte[] bytes) throws IOException {
            step("overwrite", () -> file.overwrite(position, bytes));
        }

        @Override
        public void force() throws IOException {
            step("force", () -> {});
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }
}
