package io.khabar.ingest.feed;

import java.util.Map;

/**
 * Mends the characters of XML before a parser sees it, in one pass: what stands before the first tag, declarations,
 * document type, comments and processing instructions go; CDATA sections become plain text; entities become the characters
 * they stand for; a lone {@code &}, {@code <} or control character does no harm. Line numbers stay as they were.
 */
final class XmlMending {
    /** Characters that the document's own entities may add. */
    private static final int EXPANSION = 1 << 20;

    private static final String CDATA = "<![CDATA[";

    private final String in;
    private final Notes notes;
    private final StringBuilder out;
    private CharacterReferences references = new CharacterReferences(Map.of());
    private int at;
    private int line = 1;
    private int expanded;
    private boolean inTag;
    private char quote;
    private String lastTag = "";
    private boolean typed;
    private final Search cdata;
    private final Search cdataEnd;
    private final Search commentEnd;
    private final Search instructionEnd;
    private final Search tagEnd;

    private XmlMending(String in, Notes notes) {
        this.in = in;
        this.notes = notes;
        this.cdata = new Search(in, CDATA);
        this.cdataEnd = new Search(in, "]]>");
        this.commentEnd = new Search(in, "-->");
        this.instructionEnd = new Search(in, "?>");
        this.tagEnd = new Search(in, ">");
        this.out = new StringBuilder(in.length() + in.length() / 16);
    }

    static String mend(String text, Notes notes) {
        XmlMending mending = new XmlMending(text, notes);
        mending.run();
        return mending.out.toString();
    }

    private void run() {
        int first = in.indexOf('<');
        if (first > 0) {
            if (!in.substring(0, first).isBlank()) {
                notes.add(1, first + " characters before the first <, passed over");
            }
            drop(first);
        }
        while (at < in.length()) {
            char c = in.charAt(at);
            if (c == '<') {
                lessThan();
            } else if (c == '&') {
                ampersand();
            } else {
                plain(c);
            }
        }
    }

    private void lessThan() {
        char next = at + 1 < in.length() ? in.charAt(at + 1) : ' ';
        if (next == '!' || next == '?') {
            special(next);
        } else if (Character.isLetter(next) || next == '_' || next == ':' || next == '/') {
            if (inTag && quote == 0) {
                notes.count(line, "a tag that is not closed before the next");
                out.append('>');
            }
            inTag = true;
            quote = 0;
            if (next != '/') {
                lastTag = name(at + 1);
            }
            out.append('<');
            at++;
        } else {
            notes.count(line, "< that begins no tag");
            out.append("&lt;");
            at++;
        }
    }

    private void special(char next) {
        if (in.startsWith(CDATA, at)) {
            cdata();
        } else if (in.startsWith("<!--", at)) {
            int end = commentEnd.from(at + 4);
            if (end < 0) {
                notes.count(line, "a comment that does not end");
            }
            drop(end < 0 ? at + 4 : end + 3);
        } else if (!typed && Doctype.begins(in, at)) {
            doctype();
        } else {
            int end = next == '?' ? instructionEnd.from(at) : -1;
            int close = tagEnd.from(at);
            drop(end >= 0 ? end + 2 : close < 0 ? in.length() : close + 1);
        }
    }

    private void doctype() {
        typed = true;
        Doctype doctype = Doctype.at(in, at);
        if (doctype.refused() > 0) {
            notes.add(line, doctype.refused() + " declared entities are not plain text, passed over");
        }
        references = new CharacterReferences(doctype.entities());
        drop(doctype.end());
    }

    /** A section that is not closed ends with the element in which it stands. */
    private void cdata() {
        int start = at + CDATA.length();
        int next = cdata.from(start);
        int properEnd = cdataEnd.from(start);
        int bound = properEnd < 0 ? in.length() : properEnd;
        boolean open = properEnd < 0 || (next >= 0 && next < properEnd);
        int close = open ? endOf(lastTag, start, bound) : -1;
        boolean unclosed = close >= 0;
        int end = unclosed ? close : bound;
        if (unclosed || properEnd < 0) {
            notes.count(line, "a CDATA section that is not closed");
        }
        at = start;
        while (at < end) {
            char c = in.charAt(at);
            if (c == '&') {
                out.append("&amp;");
                at++;
            } else if (c == '<') {
                out.append("&lt;");
                at++;
            } else {
                text(c);
            }
        }
        at = unclosed ? end : Math.min(in.length(), end + 3);
        if (unclosed) {
            takeBackHalfAnEnd();
        }
    }

    /** Where the end tag of an element begins; -1: not in these bounds. */
    private int endOf(String name, int start, int bound) {
        for (int i = start; i < bound; i++) {
            if (in.charAt(i) == '<' && in.startsWith("/" + name, i + 1)) {
                return i;
            }
        }
        return -1;
    }

    private void takeBackHalfAnEnd() {
        int length = out.length();
        if (length > 4
                && out.charAt(length - 5) == ']'
                && out.substring(length - 4).equals("&gt;")) {
            length -= 4;
        }
        while (length > 0 && out.charAt(length - 1) == ']') {
            length--;
        }
        out.setLength(length);
    }

    private void ampersand() {
        int end = CharacterReferences.end(in, at);
        String name = end < 0 ? "" : in.substring(at + 1, end);
        if (end >= 0 && CharacterReferences.predefined(name)) {
            out.append(in, at, end + 1);
            at = end + 1;
            return;
        }
        String meaning = end < 0 ? "" : references.meaning(name).orElse("");
        expanded += name.startsWith("#") ? 0 : meaning.length();
        if (meaning.isEmpty() || expanded > EXPANSION) {
            notes.count(line, expanded > EXPANSION ? "entities that would grow too large" : "& that begins no entity");
            out.append("&amp;");
            at++;
            return;
        }
        meaning.codePoints().forEach(this::escaped);
        at = end + 1;
    }

    private void escaped(int c) {
        switch (c) {
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '&' -> out.append("&amp;");
            case '"' -> out.append("&quot;");
            case '\'' -> out.append("&apos;");
            default -> out.appendCodePoint(c);
        }
    }

    private void plain(char c) {
        if (!inTag) {
            text(c);
            return;
        }
        if (quote != 0) {
            quote = c == quote ? 0 : quote;
        } else if (c == '"' || c == '\'') {
            quote = c;
        } else if (c == '>') {
            inTag = false;
        }
        character(c);
    }

    private void text(char c) {
        if (c == '>') {
            out.append("&gt;");
            at++;
        } else {
            character(c);
        }
    }

    private void character(char c) {
        int code = Character.isSurrogate(c) ? in.codePointAt(at) : c;
        line += c == '\n' ? 1 : 0;
        at += Character.charCount(code);
        if (CharacterReferences.allowed(code)) {
            out.appendCodePoint(code);
        } else if (Character.isSurrogate(c)) {
            out.append('\uFFFD');
        } else {
            notes.count(line, "control characters, taken out");
        }
    }

    /** Leaves out what stands before {@code to}, but not its line ends. */
    private void drop(int to) {
        for (; at < to; at++) {
            if (in.charAt(at) == '\n') {
                out.append('\n');
                line++;
            }
        }
    }

    private String name(int from) {
        int end = from;
        while (end < in.length()
                && end - from < 60
                && !Character.isWhitespace(in.charAt(end))
                && in.charAt(end) != '>'
                && in.charAt(end) != '/'
                && in.charAt(end) != '<') {
            end++;
        }
        return in.substring(from, end);
    }
}
