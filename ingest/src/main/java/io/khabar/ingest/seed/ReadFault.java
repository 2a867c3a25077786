package io.khabar.ingest.seed;

import com.github.luben.zstd.ZstdIOException;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import java.util.zip.ZipException;

/** Says for people why a file could not be read. */
final class ReadFault {

    private ReadFault() {}

    static String reason(IOException fault) {
        if (fault instanceof UnpackedTooMuchException) {
            return String.valueOf(fault.getMessage());
        }
        if (fault instanceof AccessDeniedException) {
            return "no permission to read it";
        }
        if (fault instanceof NoSuchFileException) {
            return "it is gone";
        }
        return packing(fault);
    }

    private static String packing(IOException fault) {
        String message = String.valueOf(fault.getMessage());
        boolean cut = message.toLowerCase(Locale.ROOT).contains("truncated");
        if (fault instanceof EOFException || cut) {
            return "its compressed data is cut off; fetch or pack it again";
        }
        if (fault instanceof ZipException || fault instanceof ZstdIOException) {
            return "its compressed data is broken (" + message + "); fetch or pack it again";
        }
        return message;
    }
}
