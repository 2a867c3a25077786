package io.khabar.enrich.story.split;

import io.khabar.enrich.story.Block;
import io.khabar.enrich.story.label.LabelKind;
import io.khabar.enrich.story.label.Labels;
import io.khabar.enrich.story.parse.Blank;
import io.khabar.enrich.story.text.FoldedText;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds lines that are printed beside a story and are no text of it: its age, whose the rights are, addresses, names of buttons, the initials and
 * numbers that an agency ends a report with, and the footer of a feed.
 */
final class SiteLines {

    private static final int LONGEST = 70;
    private static final int MOST_CODES = 6;
    private static final int LONGEST_CODE = 2;
    private static final int LONGEST_INITIALS = 14;
    private static final char RIGHTS = '©';
    private static final int LONGEST_DOMAIN = 40;
    private static final int LONGEST_CAPTION = 200;
    private static final int LONGEST_CREDIT = 50;
    private static final int FEWEST_SIGNS_OF_A_RULE = 3;
    private static final Signs RULES = new Signs("-–—_=~*#•·●■▪━─═");

    private final Ages ages;
    private final WordHashes ends;
    private final GluedWidgets widgets;
    private final FeedFooter footer;

    SiteLines(Ages ages, Labels labels) {
        this.ages = ages;
        this.ends = new WordHashes(labels.phrases(LabelKind.END));
        this.widgets = new GluedWidgets(labels);
        this.footer = new FeedFooter(labels);
    }

    /**
     * The pieces, those that are such a line as what belongs to the site or ends a report.
     *
     * @param words of each block
     */
    List<Piece> hidden(List<Piece> pieces, List<Block> blocks, List<FoldedText> words) {
        List<Piece> told = new ArrayList<>(pieces.size());
        for (Piece piece : pieces) {
            Piece line = isLine(piece, blocks) ? told(piece, words.get(piece.block())) : piece;
            int end = line.isText() ? endInBrackets(line.value()) : -1;
            if (end > 0) {
                int cut = line.valueFrom() + end;
                told.add(Piece.text(
                        line.block(),
                        line.from(),
                        cut,
                        line.value().substring(0, end).stripTrailing()));
                told.add(Piece.text(line.block(), cut, line.to(), line.value().substring(end))
                        .as(Piece.Kind.END));
            } else {
                told.add(line);
            }
        }
        return told;
    }

    /** UTF-16 offset of a word such as «ends» in brackets behind a paragraph's last sentence; -1 when there is none. */
    private int endInBrackets(String text) {
        int open = text.charAt(text.length() - 1) == ')' ? text.lastIndexOf('(') : -1;
        boolean may = open > LONGEST_INITIALS
                && text.length() - open <= LONGEST_INITIALS
                && Sentences.ends(text.substring(0, open));
        if (!may) {
            return -1;
        }
        FoldedText word = FoldedText.of(text.substring(open));
        return word.size() == 1 && ends.contain(word.hash(0)) ? open : -1;
    }

    private static boolean isLine(Piece piece, List<Block> blocks) {
        return piece.isText()
                && piece.from() == 0
                && piece.to() == blocks.get(piece.block()).text().length();
    }

    private Piece told(Piece piece, FoldedText words) {
        String text = piece.value();
        if (words.size() == 0 && isRule(text)) {
            return piece.as(Piece.Kind.RULE);
        }
        if (text.length() <= LONGEST_CAPTION && words.hasWideGap() && isCredited(text)) {
            return piece.as(Piece.Kind.CAPTION);
        }
        if (footer.is(words)) {
            return piece.as(Piece.Kind.END);
        }
        boolean brief = text.length() <= LONGEST;
        if (brief && (isEnd(words) || areInitials(text) || areLetters(text, words))) {
            return piece.as(Piece.Kind.END);
        }
        boolean site = words.size() == 0
                || isPages(words)
                || isAddress(text)
                || isForm(text)
                || (brief && (text.charAt(0) == RIGHTS || ages.are(text, words) || widgets.are(text)));
        return site ? piece.as(Piece.Kind.BOILERPLATE) : piece;
    }

    /** «what a picture shows. © name»: few words behind the sign, and no sentence. */
    private static boolean isCredited(String text) {
        int sign = text.lastIndexOf(RIGHTS);
        boolean apart = sign > LONGEST_INITIALS
                && sign + 1 < text.length()
                && text.charAt(sign - 1) == ' '
                && text.charAt(sign + 1) == ' ';
        return apart && text.length() - sign <= LONGEST_CREDIT && !Sentences.ends(text);
    }

    /** One sign again and again, with blanks between them or without. */
    private static boolean isRule(String text) {
        int signs = 0;
        for (int at = 0; at < text.length(); at++) {
            boolean blank = Blank.is(text.charAt(at));
            if (!blank && (text.charAt(at) != text.charAt(0) || !RULES.have(text.charAt(at)))) {
                return false;
            }
            signs += blank ? 0 : 1;
        }
        return signs >= FEWEST_SIGNS_OF_A_RULE;
    }

    /** A link, the picture of a page that was made plain text, or the name of a channel, and nothing else. */
    private static boolean isAddress(String text) {
        boolean link = text.startsWith("https://") || text.startsWith("http://") || text.startsWith("@");
        return (link && text.indexOf(' ') < 0) || (text.startsWith("![") && text.endsWith(")")) || isDomain(text);
    }

    /** «news.example.org»: small letters, digits and hyphens, a dot among them, letters behind the last one. */
    private static boolean isDomain(String text) {
        int dot = text.length() > LONGEST_DOMAIN ? -1 : text.lastIndexOf('.');
        if (dot < 2 || text.length() - dot <= 2) {
            return false;
        }
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            boolean letter = c >= 'a' && c <= 'z';
            boolean other = at < dot
                    && ((c >= '0' && c <= '9') || c == '-' || (c == '.' && at > 0 && text.charAt(at - 1) != '.'));
            if (!letter && !other && at != dot) {
                return false;
            }
        }
        return true;
    }

    /** «%d bloggers like this»: a form that a site has not filled in. */
    private static boolean isForm(String text) {
        return text.startsWith("%d ") || text.startsWith("%s ");
    }

    /** A word such as «ends» and behind it nothing but initials and numbers. */
    private boolean isEnd(FoldedText words) {
        if (words.size() < 2 || words.size() > MOST_CODES || !ends.contain(words.hash(0))) {
            return false;
        }
        for (int word = 1; word < words.size(); word++) {
            if (words.length(word) > LONGEST_CODE && !Character.isDigit(words.letter(word, 0))) {
                return false;
            }
        }
        return true;
    }

    /** «(abc/def)», the initials of a reporter and an editor. */
    private static boolean areInitials(String text) {
        if (text.length() > LONGEST_INITIALS || text.charAt(0) != '(' || text.charAt(text.length() - 1) != ')') {
            return false;
        }
        boolean slash = false;
        for (int at = 1; at + 1 < text.length(); at++) {
            char c = text.charAt(at);
            slash |= c == '/';
            if (c != '/' && !Character.isLowerCase(c)) {
                return false;
            }
        }
        return slash;
    }

    /** «m. b», «t r / n a»: single letters of a script without capitals, the initials of those who wrote and edited. */
    private static boolean areLetters(String text, FoldedText words) {
        if (text.length() > LONGEST_INITIALS || words.size() < 2 || words.size() > MOST_CODES) {
            return false;
        }
        for (int word = 0; word < words.size(); word++) {
            boolean letter = words.length(word) == 1 && Scripts.isArabic(words.word(word));
            if (!letter) {
                return false;
            }
        }
        return true;
    }

    /** «1 2 3»: the pages of a story. */
    private static boolean isPages(FoldedText words) {
        if (words.size() <= 2 || words.letter(0, 0) != '1') {
            return false;
        }
        for (int word = 0; word < words.size(); word++) {
            if (!words.is(word, String.valueOf(word + 1))) {
                return false;
            }
        }
        return true;
    }
}
