package io.khabar.standalone.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows of cells for a terminal. Each column but the last is as wide as its widest cell. A cell is wrapped in Unicode isolates
 * (UAX #9), so that right-to-left words do not move their neighbours.
 */
public final class Table {
    private static final char ISOLATE = '\u2068';
    private static final char END = '\u2069';
    private static final String GAP = "  ";

    private final List<List<String>> rows = new ArrayList<>();
    private final List<Integer> limits;

    /** @param limits the most columns that each cell may take; longer ones are cut with "…" */
    public Table(List<Integer> limits) {
        this.limits = List.copyOf(limits);
    }

    /** Adds a row, which has one cell for each limit. */
    public Table row(String... cells) {
        List<String> row = new ArrayList<>();
        for (int i = 0; i < cells.length; i++) {
            row.add(cut(cells[i], limits.get(i)));
        }
        rows.add(row);
        return this;
    }

    /** The lines of the table. */
    public List<String> lines() {
        int[] widths = widths();
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private int[] widths() {
        int[] widths = new int[limits.size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], width(row.get(i)));
            }
        }
        return widths;
    }

    private static String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String cell = row.get(i);
            line.append(isolated(cell));
            if (i < widths.length - 1) {
                line.append(" ".repeat(widths[i] - width(cell))).append(GAP);
            }
        }
        return line.toString().stripTrailing();
    }

    private static String isolated(String cell) {
        boolean rightToLeft = cell.chars().anyMatch(Table::isRightToLeft);
        return rightToLeft ? ISOLATE + cell + END : cell;
    }

    private static boolean isRightToLeft(int character) {
        byte direction = Character.getDirectionality(character);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    private static String cut(String cell, int limit) {
        if (width(cell) <= limit) {
            return cell;
        }
        StringBuilder kept = new StringBuilder();
        int[] points = cell.codePoints().toArray();
        for (int i = 0, columns = 0; i < points.length && columns < limit - 1; i++) {
            kept.appendCodePoint(points[i]);
            columns += columns(points[i]);
        }
        return kept.append('…').toString();
    }

    private static int width(String cell) {
        return cell.codePoints().map(Table::columns).sum();
    }

    /** Marks and format characters take no column; East Asian wide ones are rare enough here to count as one. */
    private static int columns(int point) {
        int type = Character.getType(point);
        boolean none =
                type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT;
        return none ? 0 : 1;
    }
}
