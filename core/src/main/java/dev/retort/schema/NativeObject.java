package dev.retort.schema;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Something that one database alone knows, such as a rule or a collation, in its own words.
 *
 * @param word what it is, as statements say it: COLLATION, RULE, OPERATOR
 * @param table the table or view that it belongs to, or null
 * @param arguments what tells two of one name apart, as statements say it behind the name; else
 *     empty
 * @param statements what makes it
 */
public record NativeObject(
        String word,
        QualifiedName name,
        @Nullable QualifiedName table,
        String arguments,
        List<String> statements)
        implements SchemaObject {

    public NativeObject {
        statements = List.copyOf(statements);
    }

    /** One that stands on its own, and has its name for itself. */
    public static NativeObject of(String word, QualifiedName name, String... statements) {
        return new NativeObject(word, name, null, "", List.of(statements));
    }

    /** Whether columns may be of it. */
    public boolean isType() {
        return word.equals("TYPE");
    }

    /** Whether the words in columns may be ordered by it. */
    public boolean isCollation() {
        return word.equals("COLLATION");
    }

    /** This object under another name, in its statements too. */
    public NativeObject name(QualifiedName other) {
        QualifiedName to = table == null ? other : QualifiedName.of(other.name());
        String old = Pattern.quote(name.name());
        Pattern words =
                Pattern.compile(
                        "(?i)\\b("
                                + word
                                + "\\s+)((?:\"(?:[^\"]|\"\")*\"|[\\p{L}_][\\w$]*)\\s*\\.\\s*)?(\"?)"
                                + old
                                + "\\3(?![\\w$])");
        return new NativeObject(
                word,
                to,
                table,
                arguments,
                statements.stream()
                        .map(it -> words.matcher(it).replaceAll(found -> head(found, to)))
                        .toList());
    }

    private static String head(java.util.regex.MatchResult found, QualifiedName to) {
        String room = found.group(2) == null ? "" : found.group(2);
        String schema = to.schema();
        String in = schema == null ? room : written(schema, room.startsWith("\"")) + ".";
        return Matcher.quoteReplacement(
                found.group(1) + in + written(to.name(), !found.group(3).isEmpty()));
    }

    /** In quotes where the old name had them or the new one needs them; an operator needs none. */
    private static String written(String name, boolean quoted) {
        boolean plain = name.matches("[a-z_][a-z0-9_]*|[^\\p{L}\\p{N}_\"\\s]+");
        return plain && !quoted ? name : '"' + name.replace("\"", "\"\"") + '"';
    }

    /** This object of another table. */
    public NativeObject table(@Nullable QualifiedName other) {
        return new NativeObject(word, name, other, arguments, statements);
    }

    @Override
    public ObjectId id() {
        QualifiedName known = table == null ? name : table.withName(name.name());
        return new ObjectId(
                ObjectKind.NATIVE_OBJECT, table, known, (word + " " + arguments).strip());
    }
}
