package io.khabar.ingest.charset;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import io.khabar.ingest.charset.Decoding.Decoded;
import io.khabar.news.CharsetBasis;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Guesses the encoding of bytes that are not UTF-8 and state none: ICU's ranking, each guess checked by {@link Plausibility}. */
final class CharsetGuess {
    private static final int SAMPLE = 64 * 1024;
    private static final int BEFORE = 512;
    private static final int LEAST_CONFIDENCE = 10;
    private static final String ARABIC = "windows-1256";

    private CharsetGuess() {}

    /** The text in the first encoding in which it looks like writing; empty when there is none. */
    static Optional<Decoded> of(byte[] bytes) {
        for (String name : candidates(bytes)) {
            Charset charset = Charset.forName(name);
            CountedText counted = CountedText.decode(bytes, 0, charset);
            if (counted.malformed() == 0 && Plausibility.of(counted.text())) {
                return Optional.of(new Decoded(counted.text(), charset, CharsetBasis.DETECTED, 0));
            }
        }
        return Optional.empty();
    }

    private static Set<String> candidates(byte[] bytes) {
        Set<String> names = new LinkedHashSet<>();
        CharsetDetector detector = new CharsetDetector();
        detector.setText(sample(bytes));
        detector.enableInputFilter(true);
        for (CharsetMatch match : detector.detectAll()) {
            String name = match.getName().equals("ISO-8859-1") ? "windows-1252" : match.getName();
            if (match.getConfidence() >= LEAST_CONFIDENCE && eightBit(name) && Charset.isSupported(name)) {
                names.add(name);
            }
        }
        // ICU may not name it for a line or two; the check of plausibility is strict enough to try.
        names.add(ARABIC);
        return names;
    }

    /** ICU looks at the beginning only: begin where there is something to see. */
    private static byte[] sample(byte[] bytes) {
        int first = 0;
        while (first < bytes.length && bytes[first] >= 0) {
            first++;
        }
        int start = Math.max(0, first - BEFORE);
        return Arrays.copyOfRange(bytes, start, Math.min(bytes.length, start + SAMPLE));
    }

    private static boolean eightBit(String name) {
        return !name.startsWith("UTF-") && !name.startsWith("ISO-2022") && !name.startsWith("IBM");
    }
}
