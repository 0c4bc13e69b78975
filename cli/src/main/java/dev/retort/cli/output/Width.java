package dev.retort.cli.output;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How many places a text takes on a terminal; colours take none, and ideographs two. */
final class Width {

    private static final String MORE = "\u2026";
    private static final String PLAIN = "\u001b[0m";
    private static final Pattern COLOUR = Pattern.compile("\u001b\\[[0-9;]*m");

    private Width() {}

    /** The places of a text. */
    static int of(String text) {
        return COLOUR.matcher(text).replaceAll("").codePoints().map(Width::of).sum();
    }

    /** A line as far as it fits, with a sign where something is left out. */
    static String cut(String line, int places) {
        if (places < 1 || of(line) <= places) {
            return line;
        }
        StringBuilder cut = new StringBuilder();
        Matcher colour = COLOUR.matcher(line);
        boolean coloured = false;
        int left = places - 1;
        int at = 0;
        while (at < line.length()) {
            if (colour.region(at, line.length()).lookingAt()) {
                cut.append(colour.group());
                coloured = true;
                at = colour.end();
                continue;
            }
            int letter = line.codePointAt(at);
            left -= of(letter);
            if (left < 0) {
                break;
            }
            cut.appendCodePoint(letter);
            at += Character.charCount(letter);
        }
        return cut.append(MORE).append(coloured ? PLAIN : "").toString();
    }

    private static int of(int letter) {
        return switch (Character.getType(letter)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK ->
                    0;
            default -> isWide(letter) ? 2 : 1;
        };
    }

    /** The East Asian scripts and pictures that terminals show twice as wide. */
    private static boolean isWide(int letter) {
        return letter >= 0x1100
                && (letter <= 0x115F
                        || letter >= 0x2E80 && letter <= 0xA4CF && letter != 0x303F
                        || letter >= 0xAC00 && letter <= 0xD7A3
                        || letter >= 0xF900 && letter <= 0xFAFF
                        || letter >= 0xFE30 && letter <= 0xFE6F
                        || letter >= 0xFF00 && letter <= 0xFF60
                        || letter >= 0xFFE0 && letter <= 0xFFE6
                        || letter >= 0x1F300 && letter <= 0x1F64F
                        || letter >= 0x1F900 && letter <= 0x1F9FF
                        || letter >= 0x20000 && letter <= 0x3FFFD);
    }
}
