package io.khabar.sink.file;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A file among the finished ones is not what its name says. Khabar makes none such: it was cut or changed later. */
public final class DamagedFileException extends RuntimeException {

    DamagedFileException(Path path, String why, @Nullable Throwable cause) {
        super(path + " is no complete file of stories: " + why, cause);
    }
}
