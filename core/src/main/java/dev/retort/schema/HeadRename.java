package dev.retort.schema;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The statement that creates something, with another name in its head. */
final class HeadRename {

    private static final String NAME =
            "(\"(?:[^\"]|\"\")*\"|`(?:[^`]|``)*`|[\\p{L}_][\\p{L}\\p{N}_$]*)";

    private static final Pattern HEAD =
            Pattern.compile(
                    "(?is)^(.*?\\b(?:TRIGGER|FUNCTION|PROCEDURE|AGGREGATE|EVENT|ALIAS)\\s+"
                            + "(?!FUNCTION\\b)(?:IF\\s+NOT\\s+EXISTS\\s+)?)(?:"
                            + NAME
                            + "\\s*\\.\\s*)?"
                            + NAME);

    private HeadRename() {}

    /** The schema stays where it is written, unless the new name has another. */
    static String rename(String definition, QualifiedName to) {
        Matcher head = HEAD.matcher(definition);
        if (!head.find()) {
            return definition;
        }
        String old = head.group(3);
        String schema = head.group(2);
        String room =
                to.schema() == null
                        ? (schema == null ? "" : schema + ".")
                        : quoted(to.schema(), schema == null ? old : schema) + ".";
        return head.group(1) + room + quoted(to.name(), old) + definition.substring(head.end());
    }

    /** In the quotes of the old name; without any where it had none and needs none. */
    private static String quoted(String name, String like) {
        char quote = like.charAt(0) == '`' ? '`' : '"';
        boolean plain = Character.isLetter(like.charAt(0)) || like.charAt(0) == '_';
        return plain && name.matches("[a-z_][a-z0-9_]*")
                ? name
                : quote + name.replace(String.valueOf(quote), "" + quote + quote) + quote;
    }
}
