package dev.retort.dialect.mysql;

import dev.retort.error.NotSupportedByDatabaseException;
import dev.retort.schema.Check;
import dev.retort.schema.Column;
import dev.retort.schema.ColumnOption;
import dev.retort.schema.Generated;
import dev.retort.schema.Identity;
import dev.retort.schema.SequenceOptions;
import dev.retort.schema.TypeKind;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A column as CREATE TABLE, ADD and MODIFY have it: always whole. */
final class MySqlColumns {

    private static final Set<ColumnOption> OPTIONS =
            Set.of(
                    ColumnOption.ON_UPDATE,
                    ColumnOption.CHARACTER_SET,
                    ColumnOption.INVISIBLE,
                    ColumnOption.STORAGE,
                    ColumnOption.COMPRESSION);

    private static final Pattern NOW =
            Pattern.compile(
                    "(current_timestamp|now|localtime|localtimestamp)(\\s*\\(\\s*\\d*\\s*\\))?",
                    Pattern.CASE_INSENSITIVE);

    private final MySqlFacts facts;
    private final MySqlTypes types;
    private final MySqlLiterals literals;

    MySqlColumns(MySqlFacts facts) {
        this.facts = facts;
        this.types = new MySqlTypes(facts);
        this.literals = new MySqlLiterals(facts);
    }

    /** The definition, with the check that stands in it, where there is one. */
    String definition(Column column, @Nullable Check check) {
        requireKnown(column);
        StringBuilder text = new StringBuilder(MySqlNames.quote(column.name()));
        text.append(' ').append(types.name(column.type()));
        option(text, " ", column.option(ColumnOption.COMPRESSION));
        option(text, " CHARACTER SET ", column.option(ColumnOption.CHARACTER_SET));
        option(text, " COLLATE ", column.collation());
        if (column.generated() != null) {
            text.append(generated(column, column.generated()));
        } else {
            text.append(value(column));
        }
        if ("true".equalsIgnoreCase(column.option(ColumnOption.INVISIBLE))) {
            text.append(" INVISIBLE");
        }
        option(text, " ", column.option(ColumnOption.STORAGE));
        if (column.comment() != null && !column.comment().isEmpty()) {
            text.append(" COMMENT ").append(literals.string(column.comment()));
        }
        if (check != null) {
            text.append(" CHECK (").append(check.expression()).append(')');
        }
        return text.toString();
    }

    private void requireKnown(Column column) {
        for (ColumnOption option : column.options().keySet()) {
            if (!OPTIONS.contains(option)) {
                throw refuse(
                        column,
                        facts.product()
                                + " has no option "
                                + option
                                + " of a column; leave it out of \""
                                + column.name()
                                + "\".");
            }
        }
    }

    private NotSupportedByDatabaseException refuse(Column column, String what) {
        return new NotSupportedByDatabaseException(
                facts.mariaDb() ? "mariadb" : "mysql", "Column \"" + column.name() + "\"", what);
    }

    private static void option(StringBuilder text, String word, @Nullable String value) {
        if (value != null) {
            text.append(word).append(value);
        }
    }

    private String generated(Column column, Generated generated) {
        if (!column.nullable() && facts.mariaDb()) {
            throw refuse(
                    column,
                    "MariaDB has no NOT NULL of a generated column; let it be nullable and add a"
                            + " check.");
        }
        return " GENERATED ALWAYS AS ("
                + generated.expression()
                + (generated.stored() ? ") STORED" : ") VIRTUAL")
                + (column.nullable() ? "" : " NOT NULL");
    }

    private String value(Column column) {
        Identity identity = column.identity();
        String onUpdate = column.option(ColumnOption.ON_UPDATE);
        boolean moment = column.type().kind() == TypeKind.TIMESTAMPTZ;
        String nullable =
                column.nullable() && identity == null ? (moment ? " NULL" : "") : " NOT NULL";
        return nullable
                + (column.defaultSql() == null
                        ? ""
                        : " DEFAULT " + defaultText(column, column.defaultSql()))
                + (onUpdate == null ? "" : " ON UPDATE " + onUpdate)
                + (identity == null ? "" : autoIncrement(column, identity));
    }

    private String autoIncrement(Column column, Identity identity) {
        SequenceOptions options = identity.options();
        boolean counts =
                (options.increment() == null || options.increment() == 1) && !options.cycle();
        if (!counts) {
            throw refuse(
                    column,
                    facts.product()
                            + " counts an AUTO_INCREMENT column by one, or as the server is set;"
                            + " leave the increment of \""
                            + column.name()
                            + "\" out.");
        }
        return " AUTO_INCREMENT";
    }

    /** A default; what is no literal stands in parentheses on MySQL, which wants them. */
    private String defaultText(Column column, String sql) {
        if (facts.mariaDb() || sql.startsWith("(") || NOW.matcher(sql.strip()).matches()) {
            return sql;
        }
        return isLiteral(sql) && !MySqlTypes.isLarge(column.type()) ? sql : "(" + sql + ")";
    }

    /** Whether a default is the time at which a row comes. */
    boolean isNow(@Nullable String sql) {
        return sql != null && NOW.matcher(sql.replaceAll("[()\\s\\d]+", " ").strip()).matches();
    }

    /** Whether a default is a value as it stands, and no expression. */
    boolean isLiteral(String sql) {
        List<Token> tokens = Tokenizer.telling(sql, facts.backslashEscapes());
        int last = tokens.size() - 1;
        if (last < 0) {
            return false;
        }
        Token end = tokens.get(last);
        if (last == 0) {
            return end.kind() == Token.Kind.STRING
                    || end.kind() == Token.Kind.NUMBER
                    || Set.of("null", "true", "false")
                            .contains(end.text().toLowerCase(Locale.ROOT));
        }
        Token start = tokens.get(0);
        boolean signed = (start.is("-") || start.is("+")) && end.kind() == Token.Kind.NUMBER;
        boolean prefixed =
                end.kind() == Token.Kind.STRING
                        && Set.of("b", "x").contains(start.text().toLowerCase(Locale.ROOT));
        return last == 1 && (signed || prefixed);
    }
}
