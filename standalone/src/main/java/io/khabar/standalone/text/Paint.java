package io.khabar.standalone.text;

/** Colours words for a terminal (ECMA-48 SGR), or leaves them alone. Control characters in them never reach the terminal. */
public final class Paint {
    private static final String RESET = "\u001b[0m";

    private final boolean on;

    /** @param on false to leave the words as they are */
    public Paint(boolean on) {
        this.on = on;
    }

    /** Colours when standard output is a terminal and NO_COLOR is not set (no-color.org). */
    public static Paint automatic() {
        return new Paint(Terminal.isThere() && System.getenv("NO_COLOR") == null);
    }

    public boolean on() {
        return on;
    }

    /** The words in that colour. */
    public String in(Colour colour, String words) {
        String safe = harmless(words);
        return on && !colour.code.isEmpty() ? "\u001b[" + colour.code + "m" + safe + RESET : safe;
    }

    private static String harmless(String words) {
        StringBuilder safe = new StringBuilder(words.length());
        words.chars()
                .forEach(c -> safe.append(Character.isISOControl(c) && c != '\n' && c != '\t' ? '\ufffd' : (char) c));
        return safe.toString();
    }

    /** A colour or emphasis. */
    public enum Colour {
        PLAIN(""),
        BOLD("1"),
        REVERSE("7"),
        RED("31"),
        GREEN("32"),
        YELLOW("33"),
        BLUE("34"),
        MAGENTA("35"),
        CYAN("36"),
        GREY("90");

        private final String code;

        Colour(String code) {
            this.code = code;
        }
    }
}
