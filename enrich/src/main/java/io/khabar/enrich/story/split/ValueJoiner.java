package io.khabar.enrich.story.split;

import io.khabar.enrich.story.Block;
import io.khabar.enrich.story.date.DateScanner;
import io.khabar.enrich.story.date.FoundDate;
import io.khabar.enrich.story.parse.Blank;
import io.khabar.enrich.story.split.Piece.Form;
import io.khabar.enrich.story.split.Piece.Kind;
import io.khabar.enrich.story.text.FoldedText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gives each label its value: the words behind it on its line, or the next line where it stands alone. A label whose value
 * cannot be one is words of the text after all. Finds lines that hold nothing but a date.
 */
final class ValueJoiner {

    private static final int MOST_WORDS_OF_A_SOURCE = 10;
    private static final int MOST_WORDS_OF_A_LINE = 6;
    private static final int MOST_WORDS_OF_A_BYLINE = 11;
    private static final int MOST_WORDS_OF_A_CAPTION = 45;

    private static final int MOST_WORDS_OF_A_PLACE = 3;
    private static final int LONGEST_DATELINE = 90;

    /** In so few characters there are no more than four words. */
    private static final int LONGEST_NAME = 7;

    private static final int LONGEST_PLACE = 30;

    private final DateScanner dates;
    private final SourceLine sources;

    ValueJoiner(DateScanner dates, SourceLine sources) {
        this.dates = dates;
        this.sources = sources;
    }

    List<Piece> join(List<Piece> pieces, List<Block> blocks) {
        List<Piece> joined = new ArrayList<>(pieces.size());
        int at = 0;
        while (at < pieces.size()) {
            Piece piece = pieces.get(at);
            Piece next = at + 1 < pieces.size() ? pieces.get(at + 1) : null;
            if (next == null || !next.isText() || !takesValue(piece)) {
                addPlain(joined, machineDated(piece, blocks.get(piece.block())));
                at++;
            } else if (next.block() == piece.block()) {
                addValued(joined, piece, next, blocks.get(piece.block()).text());
                at += 2;
            } else {
                addAlone(joined, piece, next);
                at += isValueOf(piece, next) ? 2 : 1;
            }
        }
        return joined;
    }

    /** A time element's own value is finer than its words. */
    private Piece machineDated(Piece piece, Block block) {
        boolean time = block.kind() == Block.Kind.TIME || piece.kind() == Kind.DATE;
        if (!time || block.hints().isEmpty()) {
            return piece;
        }
        for (String hint : block.hints()) {
            FoundDate date = hint.startsWith(Block.DATETIME) ? dates.find(hint, Block.DATETIME.length(), 0) : null;
            if (date != null) {
                return piece.dated(date);
            }
        }
        return piece;
    }

    private static boolean takesValue(Piece piece) {
        return switch (piece.kind()) {
            case SOURCE, KEYWORDS, BYLINE, CAPTION -> true;
            case DATE -> piece.date() == null;
            default -> false;
        };
    }

    private void addPlain(List<Piece> joined, Piece piece) {
        if (piece.kind() == Kind.DATE && piece.date() != null) {
            joined.add(piece);
            return;
        }
        if (piece.kind() == Kind.DATE) {
            joined.add(piece.as(Kind.BOILERPLATE));
            return;
        }
        FoundDate date = piece.isText() ? dated(piece.value()) : null;
        if (date != null) {
            joined.add(piece.dated(date));
            nameBefore(joined, piece);
        } else if (piece.isText() && !splitNameAndDate(joined, piece)) {
            joined.add(piece);
        } else if (!piece.isText()) {
            joined.add(piece);
        }
    }

    /** The date of a line that holds nothing else, or a place and an agency besides, or the name of a channel: «[date] name:». */
    private @Nullable FoundDate dated(String line) {
        if (!DateScanner.mayBeDate(line)) {
            return null;
        }
        FoundDate date = dates.whole(line);
        if (date != null || line.length() > LONGEST_DATELINE) {
            return date;
        }
        int bracket = line.charAt(0) == '[' && line.endsWith(":") ? line.indexOf(']') : -1;
        if (bracket > 0) {
            return dates.whole(line.substring(1, bracket));
        }
        FoundDate stamped = Stamp.date(line, dates);
        if (stamped != null) {
            return stamped;
        }
        FoundDate placed = behindPlace(line);
        if (placed != null || Dateline.agencyBehindNumber(line, sources) == null) {
            return placed;
        }
        FoundDate within = dates.find(line, 0, MOST_WORDS_OF_A_PLACE);
        return within == null || Dateline.around(line, within, sources) == null ? null : within;
    }

    /** The date of «place, date»; null for other lines. */
    private @Nullable FoundDate behindPlace(String line) {
        int comma = Math.max(line.indexOf(','), line.indexOf('،'));
        int dash = line.indexOf(" - ");
        if (dash > 0 && dash < LONGEST_PLACE && line.indexOf(' ') == dash) {
            return dates.whole(line.substring(dash + 2));
        }
        boolean may = comma > 0 && comma < LONGEST_PLACE && line.indexOf(' ') > comma;
        int from = may ? Blank.skip(line, comma + 1, line.length()) : line.length();
        int article = line.startsWith("le ", from) ? from + 3 : from;
        return may ? dates.whole(line.substring(article)) : null;
    }

    /** A second head block: a source's name and a colon on the line before a time stamp. */
    private static void nameBefore(List<Piece> joined, Piece date) {
        int before = joined.size() - 2;
        if (before < 0 || date.value().indexOf('@') < 0) {
            return;
        }
        Piece name = joined.get(before);
        if (name.isText() && name.value().endsWith(":") && words(name.value()) <= MOST_WORDS_OF_A_LINE) {
            joined.set(before, named(name, name.from(), name.to()));
        }
    }

    private boolean splitNameAndDate(List<Piece> joined, Piece piece) {
        int colon = piece.value().indexOf(':');
        if (colon < 1
                || piece.value().indexOf('@') < colon
                || words(piece.value().substring(0, colon)) > MOST_WORDS_OF_A_LINE) {
            return false;
        }
        FoundDate date = dates.whole(piece.value().substring(colon + 1));
        if (date == null) {
            return false;
        }
        int cut = piece.from() + colon + 1;
        joined.add(named(piece, piece.from(), cut));
        joined.add(Piece.text(piece.block(), cut, piece.to(), piece.value().substring(colon + 1))
                .dated(date));
        return true;
    }

    private static Piece named(Piece piece, int from, int to) {
        String name = piece.value().substring(0, piece.value().indexOf(':')).strip();
        return new Piece(piece.block(), from, to, from, Kind.SOURCE, Form.SEPARATED, null, null, name);
    }

    private void addValued(List<Piece> joined, Piece label, Piece value, String line) {
        int from = label.from();
        if (fits(label.kind(), value.value())) {
            joined.add(new Piece(
                    label.block(),
                    from,
                    value.to(),
                    value.from(),
                    label.kind(),
                    label.form(),
                    label.label(),
                    null,
                    value.value()));
            return;
        }
        Piece before = joined.isEmpty() ? null : joined.get(joined.size() - 1);
        if (before != null && before.isText() && before.block() == label.block()) {
            joined.remove(joined.size() - 1);
            from = before.from();
        }
        joined.add(Piece.text(label.block(), from, value.to(), line.substring(from, value.to())));
    }

    private boolean fits(Kind kind, String value) {
        if (value.length() <= LONGEST_NAME) {
            return true;
        }
        int words = words(value);
        boolean sentence = Sentences.ends(value) && words > 4;
        return switch (kind) {
            case SOURCE -> words <= MOST_WORDS_OF_A_SOURCE && !sentence;
            case BYLINE -> (words <= MOST_WORDS_OF_A_BYLINE || isNameAndDate(value, words)) && !sentence;
            case CAPTION -> words <= MOST_WORDS_OF_A_CAPTION;
            default -> true;
        };
    }

    /** «name - date | another date». */
    private boolean isNameAndDate(String value, int words) {
        return words <= 2 * MOST_WORDS_OF_A_BYLINE && dates.find(value, 0, MOST_WORDS_OF_A_LINE) != null;
    }

    private void addAlone(List<Piece> joined, Piece label, Piece next) {
        FoundDate date = label.kind() == Kind.DATE ? dates.find(next.value(), 0, 4) : null;
        if (!isValueOf(label, next)) {
            addPlain(joined, label);
        } else if (date != null) {
            joined.add(label.dated(date));
            joined.add(next.dated(date));
        } else {
            joined.add(label);
            joined.add(next.as(label.kind()));
        }
    }

    private boolean isValueOf(Piece label, Piece next) {
        return switch (label.kind()) {
            case SOURCE, BYLINE -> words(next.value()) <= MOST_WORDS_OF_A_LINE && !Sentences.ends(next.value());
            case KEYWORDS -> !Sentences.ends(next.value());
            case DATE -> words(next.value()) <= 12 && dates.find(next.value(), 0, 4) != null;
            default -> false;
        };
    }

    private static int words(String text) {
        return FoldedText.of(text).size();
    }
}
