package dev.retort.fleet;

import java.util.regex.Pattern;

/** Names that fit a pattern with {@code *} for anything. */
final class NamePattern {

    private NamePattern() {}

    static boolean fits(String pattern, String name) {
        String expression = "\\Q" + pattern.replace("*", "\\E.*\\Q") + "\\E";
        return Pattern.compile(expression, Pattern.DOTALL).matcher(name).matches();
    }
}
