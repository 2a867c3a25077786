package io.khabar.tagger.onnx;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Predicate;

/** Loads the program anew, from the class path or a part of it, and knows which of its classes have been loaded. */
final class RecordingLoader extends URLClassLoader {

    /** @param wanted which jars and folders are on the class path */
    RecordingLoader(Predicate<String> wanted) {
        super(urls(wanted), ClassLoader.getPlatformClassLoader());
    }

    boolean hasLoaded(String name) {
        synchronized (getClassLoadingLock(name)) {
            return findLoadedClass(name) != null;
        }
    }

    private static URL[] urls(Predicate<String> wanted) {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(wanted)
                .map(RecordingLoader::url)
                .toArray(URL[]::new);
    }

    private static URL url(String path) {
        try {
            return Path.of(path).toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(path, e);
        }
    }
}
