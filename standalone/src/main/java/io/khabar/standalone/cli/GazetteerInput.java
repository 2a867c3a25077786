package io.khabar.standalone.cli;

import io.khabar.enrich.story.key.GazetteerFile;
import io.khabar.runtime.ExitCode;
import io.khabar.runtime.KhabarException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** Reads files of gazetteer lines. */
final class GazetteerInput {

    private GazetteerInput() {}

    /** @throws KhabarException NO_INPUT when one is missing or no text */
    static List<GazetteerFile> read(List<Path> files) {
        return files.stream().map(GazetteerInput::read).toList();
    }

    private static GazetteerFile read(Path file) {
        try {
            return new GazetteerFile(file.toString(), Files.readAllLines(file));
        } catch (NoSuchFileException e) {
            throw new KhabarException(ExitCode.NO_INPUT, "There is no file " + file + ".", e);
        } catch (CharacterCodingException e) {
            throw new KhabarException(
                    ExitCode.NO_INPUT, file + " is no text in UTF-8; expected a file saved as UTF-8.", e);
        } catch (IOException e) {
            throw new KhabarException(ExitCode.NO_INPUT, file + " cannot be read: " + e, e);
        }
    }
}
