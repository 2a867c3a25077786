package io.khabar.enrich.story.topic;

import java.util.ArrayList;
import java.util.List;

/**
 * A file of lines with columns and tabs between; blank lines and lines that begin with # are for people. All of it is read
 * before its mistakes are told.
 */
final class TopicTable {

    private final String name;
    private final List<Row> rows = new ArrayList<>();
    private final List<String> mistakes = new ArrayList<>();

    private TopicTable(String name) {
        this.name = name;
    }

    /** A line: its number in the file, and its columns without blanks around them. */
    record Row(int line, List<String> cells) {

        String cell(int column) {
            return cells.get(column);
        }
    }

    /**
     * Cuts a text into rows.
     *
     * @param name of the file, for messages
     * @param columns how many each line has
     * @param expected what they are, for messages
     */
    static TopicTable of(String name, String text, int columns, String expected) {
        var table = new TopicTable(name);
        List<String> lines = text.lines().toList();
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
        mistakes.add(name + ":" + row.line() + ": «" + String.join(" | ", row.cells()) + "» " + what);
    }

    /**
     * Ends the reading.
     *
     * @throws BadTopicFileException that tells all mistakes, when there are some
     */
    void refuseMistakes() {
        if (!mistakes.isEmpty()) {
            throw new BadTopicFileException(mistakes);
        }
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
