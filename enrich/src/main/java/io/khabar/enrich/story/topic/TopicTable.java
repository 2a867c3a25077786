package io.khabar.enrich.story.topic;

import io.khabar.enrich.story.words.WordFile;
import java.util.ArrayList;
import java.util.List;

/**
 * A file of lines with columns and tabs between; blank lines and lines that begin with # are for people. All of it is read
 * before its mistakes are told.
 */
final class TopicTable {

    private final String path;
    private final List<Row> rows = new ArrayList<>();
    private final List<String> mistakes;

    private TopicTable(String path, List<String> mistakes) {
        this.path = path;
        this.mistakes = mistakes;
    }

    /** A line: its number in the file, and its columns without blanks around them. */
    record Row(int line, List<String> cells) {

        String cell(int column) {
            return cells.get(column);
        }
    }

    /**
     * Cuts a file into rows.
     *
     * @param columns how many each line has
     * @param expected what they are, for messages
     * @param mistakes where what is wrong with a line is told
     */
    static TopicTable of(WordFile file, int columns, String expected, List<String> mistakes) {
        var table = new TopicTable(file.path(), mistakes);
        List<String> lines = file.text().lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (!line.isBlank() && !line.startsWith("#")) {
                table.add(new Row(i + 1, cells(line)), columns, expected);
            }
        }
        return table;
    }

    List<Row> rows() {
        return rows;
    }

    /** Notes what is wrong with a row. */
    void bad(Row row, String what) {
        mistakes.add(path + ":" + row.line() + ": «" + String.join(" | ", row.cells()) + "» " + what);
    }

    private void add(Row row, int columns, String expected) {
        if (row.cells().size() == columns) {
            rows.add(row);
        } else {
            bad(row, "has " + row.cells().size() + " columns; expected " + expected + ", with a tab between");
        }
    }

    private static List<String> cells(String line) {
        return List.of(line.split("\t", -1)).stream().map(String::strip).toList();
    }
}
