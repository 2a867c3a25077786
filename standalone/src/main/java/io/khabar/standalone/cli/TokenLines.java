package io.khabar.standalone.cli;

import java.util.ArrayList;
import java.util.List;

/**
 * Text of one token a line, as the CoNLL files have it.
 *
 * @param tokens the first column of each line; empty for a blank line
 */
record TokenLines(List<String> tokens) {

    TokenLines {
        tokens = List.copyOf(tokens);
    }

    static TokenLines of(String text) {
        return new TokenLines(text.lines().map(line -> column(line.strip())).toList());
    }

    /** The tokens between blank lines. */
    List<List<String>> sentences() {
        List<List<String>> sentences = new ArrayList<>();
        List<String> open = new ArrayList<>();
        for (String token : tokens) {
            if (!token.isEmpty()) {
                open.add(token);
            } else if (!open.isEmpty()) {
                sentences.add(open);
                open = new ArrayList<>();
            }
        }
        if (!open.isEmpty()) {
            sentences.add(open);
        }
        return sentences;
    }

    private static String column(String line) {
        int at = 0;
        while (at < line.length() && !Character.isWhitespace(line.charAt(at))) {
            at++;
        }
        return line.substring(0, at);
    }
}
