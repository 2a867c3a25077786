package io.khabar.tagger.onnx;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Starts ONNX Runtime. Left to itself it unpacks its native code into the folder for temporary files and takes it away at the
 * end of the process, which a stage that is told to stop does not wait for: each stop would leave 24 MB behind. So the code is
 * unpacked here and taken away as soon as it is loaded.
 */
final class NativeCode {

    private static final String FOLDER = "onnxruntime.native.path";
    private static final List<String> LIBRARIES = List.of("onnxruntime", "onnxruntime4j_jni");

    /** What goes wrong is thrown; it need not stand on the console, too. */
    static final OrtLoggingLevel QUIET = OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL;

    private static boolean started;

    private NativeCode() {}

    /**
     * The runtime, which is one for the whole process.
     *
     * @throws LinkageError when it has no native code for this machine, or it cannot be loaded
     */
    static synchronized OrtEnvironment start() throws OrtException {
        if (!started && System.getProperty(FOLDER) == null) {
            startUnpacked();
        }
        started = true;
        OrtEnvironment environment = OrtEnvironment.getEnvironment(QUIET, "khabar");
        environment.setTelemetry(false);
        return environment;
    }

    private static void startUnpacked() {
        Path folder = null;
        try {
            folder = Files.createTempDirectory(prefix());
            for (String library : LIBRARIES) {
                unpack(System.mapLibraryName(library), folder);
            }
            System.setProperty(FOLDER, folder.toString());
            OrtEnvironment.getEnvironment(QUIET, "khabar");
        } catch (IOException e) {
            throw cannot("native code cannot be unpacked into a folder for temporary files", e);
        } finally {
            System.clearProperty(FOLDER);
            if (folder != null) {
                remove(folder);
            }
        }
    }

    /** How the names of this process's folders begin. */
    static String prefix() {
        return "khabar-onnxruntime-" + ProcessHandle.current().pid() + "-";
    }

    private static void unpack(String file, Path folder) throws IOException {
        String resource = "/ai/onnxruntime/native/" + platform() + "/" + file;
        try (InputStream in = OrtEnvironment.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new UnsatisfiedLinkError("its jar has no " + resource);
            }
            Files.copy(in, folder.resolve(file));
        }
    }

    /** As the folders in the jar are named. */
    private static String platform() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String machine = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        String name = system.startsWith("mac") ? "osx" : system.startsWith("win") ? "win" : system;
        return name + "-" + (machine.equals("amd64") || machine.equals("x86_64") ? "x64" : machine);
    }

    /** Windows keeps files that are in use: they go at the end of the process, if that has the time. */
    private static void remove(Path folder) {
        try {
            for (String library : LIBRARIES) {
                Files.deleteIfExists(folder.resolve(System.mapLibraryName(library)));
            }
            Files.delete(folder);
        } catch (IOException e) {
            folder.toFile().deleteOnExit(); // the last that is named is the first to go
            LIBRARIES.forEach(library ->
                    folder.resolve(System.mapLibraryName(library)).toFile().deleteOnExit());
        }
    }

    private static LinkageError cannot(String what, IOException cause) {
        var error = new UnsatisfiedLinkError(what + ": " + cause);
        error.initCause(cause);
        return error;
    }
}
