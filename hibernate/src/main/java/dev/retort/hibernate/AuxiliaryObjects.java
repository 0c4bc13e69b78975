package dev.retort.hibernate;

import dev.retort.dialect.Dialect;
import dev.retort.schema.Check;
import dev.retort.schema.Domain;
import dev.retort.schema.EnumType;
import dev.retort.schema.Extension;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.SchemaObject;
import dev.retort.schema.View;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hibernate.boot.model.relational.AuxiliaryDatabaseObject;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;
import org.jspecify.annotations.Nullable;

/**
 * What a mapping brings along as SQL: Hibernate's own enum types, and what an application declares
 * with {@code database-object} or in code.
 */
final class AuxiliaryObjects {

    private static final String NAME = "((?:[\\w$]+|\"[^\"]+\")(?:\\.(?:[\\w$]+|\"[^\"]+\"))?)";

    private static final Pattern ENUM =
            Pattern.compile("(?is)create\\s+type\\s+" + NAME + "\\s+as\\s+enum\\s*\\((.*)\\)");

    /** How Hibernate names an enum where a database has no types of enums but domains. */
    private static final Pattern DOMAIN =
            Pattern.compile(
                    "(?is)create\\s+domain\\s+"
                            + NAME
                            + "\\s+as\\s+([^()]+(?:\\([^()]*\\))?)"
                            + "(?:\\s+check\\s*\\((.*)\\))?");

    private static final Pattern VIEW =
            Pattern.compile(
                    "(?is)create\\s+(?:or\\s+replace\\s+)?view\\s+" + NAME + "\\s+as\\s+(.*)");

    private static final Pattern EXTENSION =
            Pattern.compile("(?is)create\\s+extension\\s+(?:if\\s+not\\s+exists\\s+)?" + NAME);

    /** Casts that Hibernate makes for its enum types; its statements work without them. */
    private static final Pattern NEEDLESS =
            Pattern.compile("(?is)create\\s+cast\\s.*with\\s+inout\\s+as\\s+implicit");

    private static final Pattern LITERAL = Pattern.compile("'((?:[^']|'')*)'");

    private final Dialect dialect;
    private final Names names;
    private final List<SchemaObject> objects = new ArrayList<>();
    private final List<String> unread = new ArrayList<>();

    AuxiliaryObjects(Dialect dialect, Names names) {
        this.dialect = dialect;
        this.names = names;
    }

    void add(AuxiliaryDatabaseObject object, SqlStringGenerationContext context) {
        if (!object.appliesToDialect(context.getDialect())) {
            return;
        }
        for (String statement : object.sqlCreateStrings(context)) {
            String sql = statement.trim().replaceFirst(";\\s*$", "");
            SchemaObject read = read(sql);
            if (read != null) {
                objects.add(read);
            } else if (!NEEDLESS.matcher(sql).matches()) {
                unread.add(sql);
            }
        }
    }

    private @Nullable SchemaObject read(String sql) {
        Matcher matcher = ENUM.matcher(sql);
        if (matcher.matches()) {
            QualifiedName name = names.parse(matcher.group(1));
            List<String> values = new ArrayList<>();
            Matcher literals = LITERAL.matcher(matcher.group(2));
            while (literals.find()) {
                values.add(literals.group(1).replace("''", "'"));
            }
            return new EnumType(name, values);
        }
        matcher = DOMAIN.matcher(sql);
        if (matcher.matches()) {
            return domain(matcher);
        }
        matcher = VIEW.matcher(sql);
        if (matcher.matches()) {
            return View.of(names.parse(matcher.group(1)), matcher.group(2).trim());
        }
        matcher = EXTENSION.matcher(sql);
        return matcher.matches()
                ? new Extension(names.of(matcher.group(1)), null, null)
                : IndexStatement.read(sql, names).orElse(null);
    }

    private SchemaObject domain(Matcher matcher) {
        String check = matcher.group(3);
        return new Domain(
                names.parse(matcher.group(1)),
                dialect.parseType(matcher.group(2).trim()),
                true,
                null,
                null,
                check == null ? List.of() : List.of(Check.of(null, check)));
    }

    /** What could be told as a value. */
    List<SchemaObject> objects() {
        return objects;
    }

    /** The statements that could not. */
    List<String> unread() {
        return unread;
    }
}
