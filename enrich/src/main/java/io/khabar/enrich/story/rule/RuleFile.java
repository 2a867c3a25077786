package io.khabar.enrich.story.rule;

import io.khabar.enrich.story.text.Folding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads files of name rules: on each line a role, a tab, and words or phrases with a comma between; blank lines and lines
 * that begin with # are for people. All of a file is read before its mistakes are told.
 */
final class RuleFile {

    private static final char LOST_LETTER = '\uFFFD';

    private final String name;
    private final List<String> mistakes;
    private final List<Phrase> phrases = new ArrayList<>();
    private final Map<String, Integer> seen = new HashMap<>();

    private RuleFile(String name, List<String> mistakes) {
        this.name = name;
        this.mistakes = mistakes;
    }

    /** A word or phrase and its role. */
    record Phrase(Role role, String words) {}

    /**
     * The phrases of a file's text.
     *
     * @param name of the file, for messages
     * @param mistakes where every line that is none is told
     */
    static List<Phrase> read(String name, String text, List<String> mistakes) {
        var file = new RuleFile(name, mistakes);
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (!line.isBlank() && line.charAt(0) != '#') {
                file.line(i + 1, line);
            }
        }
        return file.phrases;
    }

    private void line(int number, String line) {
        List<String> cells = List.of(line.split("\t", -1));
        if (cells.size() != 2) {
            bad(number, line, "is no rule; expected a role, a tab, and words with a comma between");
            return;
        }
        Optional<Role> role = Role.of(cells.get(0).strip());
        if (role.isEmpty()) {
            bad(number, cells.get(0), "is no role; expected one of " + Role.allWritten());
            return;
        }
        for (String words : cells.get(1).split(",", -1)) {
            phrase(number, role.get(), words.strip());
        }
    }

    private void phrase(int number, Role role, String words) {
        String folded = Folding.fold(words);
        Integer before = folded.isEmpty() ? null : seen.putIfAbsent(role + folded, number);
        if (folded.isEmpty() || words.indexOf(LOST_LETTER) >= 0) {
            bad(number, words, "is no word; expected letters, in UTF-8, and no comma too many");
        } else if (role.isEnding() && folded.indexOf(' ') >= 0) {
            bad(number, words, "is no ending; expected the last letters of a word");
        } else if (before != null) {
            bad(number, words, "stands in line " + before + " with the same role; case and accents do not count");
        } else {
            phrases.add(new Phrase(role, folded));
        }
    }

    private void bad(int line, String what, String why) {
        mistakes.add(name + ":" + line + ": «" + what.replace('\t', ' ') + "» " + why);
    }
}
