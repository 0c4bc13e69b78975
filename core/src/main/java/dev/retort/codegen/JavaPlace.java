package dev.retort.codegen;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where in a Java source a text stands, which decides how it is written there. */
enum JavaPlace {
    CODE {
        @Override
        String written(String text) {
            return text;
        }
    },
    STRING {
        @Override
        String written(String text) {
            String quoted = JavaText.quoted(text);
            return quoted.substring(1, quoted.length() - 1);
        }
    },
    COMMENT {
        @Override
        String written(String text) {
            return text.replaceAll("\\s+", " ").replace("\\", "\\\\").replace("*/", "* /");
        }
    },
    JAVADOC {
        @Override
        String written(String text) {
            return text.replace("&", "&amp;")
                    .replace("<", "&lt;")
                    .replace("@", "&#64;")
                    .replace("*/", "*&#47;")
                    .replaceAll("\\s+", " ")
                    .replace("\\", "&#92;");
        }
    };

    private static final Pattern OTHER =
            Pattern.compile(
                    "//[^\\n]*|/\\*(?s:.*?)\\*/|\"\"\"(?s:.*?)\"\"\""
                            + "|\"(?:\\\\.|[^\"\\\\\\n])*+\"|'(?:\\\\.|[^'\\\\\\n])*+'");

    /** A text as it has to be written in such a place. */
    abstract String written(String text);

    /** The place of a position. */
    static JavaPlace at(String source, int position) {
        Matcher other = OTHER.matcher(source);
        while (other.find() && other.start() < position) {
            if (position < other.end()) {
                return of(other.group());
            }
        }
        return CODE;
    }

    private static JavaPlace of(String part) {
        if (part.startsWith("/**")) {
            return JAVADOC;
        }
        return part.startsWith("/") ? COMMENT : STRING;
    }
}
