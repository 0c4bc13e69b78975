package dev.retort.cli.output;

/** Colour where a terminal shows it, else none. */
public enum Style {
    PLAIN(false),
    COLOURED(true);

    private final boolean coloured;

    Style(boolean coloured) {
        this.coloured = coloured;
    }

    /** What matters most. */
    public String strong(String text) {
        return paint("1", text);
    }

    /** What went well. */
    public String good(String text) {
        return paint("32", text);
    }

    /** What wants attention. */
    public String notable(String text) {
        return paint("33", text);
    }

    /** What went wrong. */
    public String bad(String text) {
        return paint("31", text);
    }

    /** What matters least. */
    public String faint(String text) {
        return paint("2", text);
    }

    private String paint(String code, String text) {
        return coloured && !text.isEmpty() ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
