package io.khabar.ingest.poll;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether a headline has the form of a kill notice; the words are those of {@code kill-notices.tsv}. */
final class KillNotices {
    private static final String FILE = "kill-notices.tsv";
    private static final int LONGEST = 300;
    private static final Pattern LEFT_OUT = Pattern.compile("[\\u0640\\u064B-\\u0652\\u200E\\u200F]+");
    /** Agencies write the first letter of «إلغاء» with and without its hamza. */
    private static final Pattern HAMZA = Pattern.compile("[\u0623\u0625]");

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    /** A hyphen divides only between blanks, for it is part of names. */
    private static final String DIVIDER = "(?:\\s*[:\\u2013\\u2014|]|\\s-(?=\\s))";

    private static final List<Notice> ALL = read();

    /**
     * One line of the file.
     *
     * @param example a headline that it is
     */
    record Notice(String language, String where, String words, String example, String source) {
        private Pattern form() {
            String said = Pattern.quote(plain(words));
            String once = said + "(?:[\\s~*+!.]+" + said + ")*[\\s~*+!.]*";
            return Pattern.compile(once + (where.equals("lead") ? "(?:" + DIVIDER + ".*)?" : ""));
        }
    }

    private static final List<Pattern> FORMS = ALL.stream().map(Notice::form).toList();

    private KillNotices() {}

    /** @param headline null: there is none */
    static boolean is(@Nullable String headline) {
        if (headline == null || headline.length() > LONGEST) {
            return false;
        }
        String plain = plain(headline);
        return FORMS.stream().anyMatch(form -> form.matcher(plain).matches());
    }

    /** All lines of the file. */
    static List<Notice> all() {
        return ALL;
    }

    private static String plain(String text) {
        String whole = Normalizer.normalize(text, Normalizer.Form.NFC);
        String bare = HAMZA.matcher(LEFT_OUT.matcher(whole).replaceAll("")).replaceAll("\u0627");
        return BLANKS.matcher(bare).replaceAll(" ").replace(" :", ":").strip();
    }

    private static List<Notice> read() {
        try (InputStream in = KillNotices.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is missing beside " + KillNotices.class);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(KillNotices::notice)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Notice notice(String line) {
        String[] columns = line.split("\t", -1);
        if (columns.length != 5 || !List.of("lead", "whole").contains(columns[1])) {
            throw new IllegalStateException(
                    FILE + ": expected language, lead or whole, words, example, source: " + line);
        }
        return new Notice(columns[0], columns[1], columns[2], columns[3], columns[4]);
    }
}
