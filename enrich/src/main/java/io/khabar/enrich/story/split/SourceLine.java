package io.khabar.enrich.story.split;

import io.khabar.enrich.story.Source;
import io.khabar.enrich.story.date.DateScanner;
import io.khabar.enrich.story.label.LabelKind;
import io.khabar.enrich.story.label.Labels;
import io.khabar.enrich.story.text.Folding;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Reads the value of a source line: one name, several, or a name and its place («paper - place»). */
final class SourceLine {

    private static final Set<LabelKind> NO_PLACES = EnumSet.of(
            LabelKind.MARKER,
            LabelKind.SOURCE,
            LabelKind.DATE,
            LabelKind.KEYWORDS,
            LabelKind.BYLINE,
            LabelKind.CAPTION,
            LabelKind.WIDGET,
            LabelKind.BOILERPLATE,
            LabelKind.NAVIGATION,
            LabelKind.FUNCTION,
            LabelKind.CONTINUES,
            LabelKind.AGENCY);

    private static final Signs DIVIDERS = new Signs("+،,؛;|&");
    private static final int MOST_WORDS_OF_A_PLACE = 3;
    private static final Signs EDGES = new Signs(" .-–—:()[]،,\"«»\u00A0|·•/");

    private final Labels labels;

    SourceLine(Labels labels) {
        this.labels = labels;
    }

    /** The sources in the order in which they are printed; empty when the value holds no name. */
    List<Source> read(String value) {
        List<Source> sources = new ArrayList<>();
        int from = 0;
        for (int at = 0; at <= value.length(); at++) {
            if (at == value.length() || DIVIDERS.have(value.charAt(at))) {
                add(sources, value.substring(from, at));
                from = at + 1;
            }
        }
        return sources;
    }

    private void add(List<Source> sources, String part) {
        int dash = dash(part);
        String name = trimmed(dash < 0 ? part : part.substring(0, dash));
        String rest = dash < 0 ? "" : trimmed(part.substring(dash + 1));
        if (name.isEmpty() || rest.isEmpty()) {
            addName(sources, name.isEmpty() ? rest : name);
        } else if (isAgency(rest) && !isAgency(name) && !sources.isEmpty()) {
            sources.add(new Source(rest, name));
        } else if (isAgency(rest) || rest.split(" ", -1).length > MOST_WORDS_OF_A_PLACE) {
            addName(sources, name);
            addName(sources, rest);
        } else {
            sources.add(new Source(name, rest));
        }
    }

    private static void addName(List<Source> sources, String name) {
        if (!name.isEmpty()) {
            sources.add(new Source(name, null));
        }
    }

    boolean isAgency(String name) {
        return labels.is(LabelKind.AGENCY, Folding.fold(name));
    }

    /** True for an agency, and for a name that says what it is: «channel …». */
    boolean isSource(String name) {
        String folded = Folding.fold(name).strip();
        int space = folded.indexOf(' ');
        return labels.is(LabelKind.AGENCY, folded)
                || (space > 0
                        && labels.is(LabelKind.OUTLET, folded.substring(0, space))
                        && !labels.is(LabelKind.FUNCTION, folded.substring(folded.lastIndexOf(' ') + 1)));
    }

    /** True for a source, and for a name that ends as those of papers and stations do: with «Today» or a number. */
    boolean isOutlet(String name) {
        boolean numbered = name.indexOf(' ') > 0 && DateScanner.isDigit(name.charAt(name.length() - 1));
        return numbered || isSource(name) || endsAsOutlet(name);
    }

    /** True for a name of several words of which the last is one that names of papers and stations end with. */
    boolean endsAsOutlet(String name) {
        String folded = Folding.fold(name).strip();
        int space = folded.lastIndexOf(' ');
        return space > 0 && labels.is(LabelKind.OUTLET_END, folded.substring(space + 1));
    }

    /** True where the last word is one that says how old something is: «today». */
    boolean endsAsAge(String name) {
        String folded = Folding.fold(name).strip();
        return labels.is(LabelKind.AGE, folded.substring(folded.lastIndexOf(' ') + 1));
    }

    /** True for a word that labels something, or is too common for a name. */
    boolean isLabel(String words) {
        String folded = Folding.fold(words);
        return NO_PLACES.stream().anyMatch(kind -> labels.is(kind, folded));
    }

    /** A dash between spaces; -1 when there is none. */
    private static int dash(String part) {
        for (int at = 1; at + 1 < part.length(); at++) {
            if (part.charAt(at - 1) == ' ' && part.charAt(at + 1) == ' ' && "-–—/".indexOf(part.charAt(at)) >= 0) {
                return at;
            }
        }
        return -1;
    }

    static String trimmed(String name) {
        int start = 0;
        int end = name.length();
        while (start < end && EDGES.have(name.charAt(start))) {
            start++;
        }
        while (end > start && EDGES.have(name.charAt(end - 1))) {
            end--;
        }
        int bracket = end < name.length() && name.charAt(end) == ')' ? name.indexOf('(', start) : -1;
        boolean open = bracket >= 0 && bracket < end;
        return name.substring(start, open ? end + 1 : end);
    }
}
