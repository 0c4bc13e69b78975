package dev.retort.hibernate;

import dev.retort.dialect.Dialect;
import dev.retort.error.NotSupportedByDatabaseException;
import dev.retort.operation.Operation;
import dev.retort.schema.Check;
import dev.retort.schema.Column;
import dev.retort.schema.ColumnOption;
import dev.retort.schema.Generated;
import dev.retort.schema.Identity;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.SqlType;
import dev.retort.schema.Table;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.boot.Metadata;
import org.hibernate.dialect.identity.IdentityColumnSupport;
import org.hibernate.mapping.CheckConstraint;
import org.jspecify.annotations.Nullable;

/** Reads columns out of the mapping. */
final class ColumnReader {

    private final Metadata metadata;
    private final org.hibernate.dialect.Dialect hibernate;
    private final Dialect dialect;
    private final Names names;
    private final Map<String, SqlType> ownTypes;
    private final List<String> unread;

    /**
     * @param ownTypes the types that the mapping itself declares, by their names in lower case
     * @param unread takes what is said by SQL and cannot be told
     */
    ColumnReader(
            Metadata metadata,
            Dialect dialect,
            Names names,
            Map<String, SqlType> ownTypes,
            List<String> unread) {
        this.metadata = metadata;
        this.hibernate = metadata.getDatabase().getDialect();
        this.dialect = dialect;
        this.names = names;
        this.ownTypes = Map.copyOf(ownTypes);
        this.unread = unread;
    }

    /** A column, and the checks and the uniqueness that its definition brings along. */
    record Reading(Column column, List<Check> checks, boolean unique) {

        Reading {
            checks = List.copyOf(checks);
        }
    }

    Reading read(org.hibernate.mapping.Column column) {
        ColumnDefinition definition =
                ColumnDefinition.parse(column.getSqlType(metadata) + options(column));
        definition.unread().forEach(it -> unread.add(column.getName() + " … " + it));
        String defaultSql = column.getDefaultValue();
        String collation = column.getCollation();
        String comment = comment(column.getComment());
        Column told =
                Column.of(names.of(column), type(definition.type()))
                        .nullable(isNullable(column) && !definition.notNull())
                        .defaultSql(defaultSql == null ? definition.defaultSql() : defaultSql)
                        .generated(generated(column, definition))
                        .collation(collation == null ? definition.collation() : collation)
                        .comment(comment == null ? definition.comment() : comment);
        for (Map.Entry<ColumnOption, String> option : definition.options().entrySet()) {
            told = told.option(option.getKey(), option.getValue());
        }
        if (definition.identity() != null) {
            told = told.notNull().identity(Identity.of(definition.identity()));
        }
        Column read = isRefused(told) ? told.nullable(true) : told;
        return new Reading(
                column.isIdentity() ? identity(read, column) : read,
                checks(column, definition),
                column.isUnique() || definition.unique());
    }

    /** Annotations of Hibernate 7 that say no comment say an empty one. */
    static @Nullable String comment(@Nullable String said) {
        return said == null || said.isEmpty() ? null : said;
    }

    /** What stands behind everything else; Hibernate 6 knows no such thing. */
    private static String options(org.hibernate.mapping.Column column) {
        String options = Newest.options(column);
        return options == null ? "" : " " + options;
    }

    /** Hibernate 6 declares NOT NULL for what is computed, where the database wants none. */
    private boolean isRefused(Column column) {
        if (column.generated() == null || column.nullable()) {
            return false;
        }
        Table table = Table.of(new QualifiedName(null, "t"), List.of(column));
        try {
            dialect.statements(
                    new Operation.CreateTable(table, false), () -> Schema.of(List.of(table)));
            return false;
        } catch (NotSupportedByDatabaseException refused) {
            return true;
        }
    }

    private boolean isNullable(org.hibernate.mapping.Column column) {
        return column.isNullable() || column.getGeneratedAs() != null && !refusesNull();
    }

    /** A column that says nothing but its name and type. */
    Column readAttribute(org.hibernate.mapping.Column column) {
        return Column.of(
                names.of(column), type(ColumnDefinition.parse(column.getSqlType(metadata)).type()));
    }

    private SqlType type(String text) {
        SqlType own = ownTypes.get(text.toLowerCase(Locale.ROOT));
        return own == null ? dialect.parseType(text) : own;
    }

    private Column identity(Column read, org.hibernate.mapping.Column column) {
        IdentityColumnSupport support = hibernate.getIdentityColumnSupport();
        Integer code = column.getSqlTypeCode();
        String text = support.getIdentityColumnString(code == null ? Types.BIGINT : code);
        String lower = text.toLowerCase(Locale.ROOT);
        Identity.Mode mode = Identity.Mode.BY_DEFAULT;
        if (lower.contains("always")) {
            mode = Identity.Mode.ALWAYS;
        } else if (lower.contains("autoincrement")) {
            mode = Identity.Mode.AUTOINCREMENT;
        }
        Column numbered = read.notNull().defaultSql(null).identity(Identity.of(mode));
        return support.hasDataTypeInIdentityColumn()
                ? numbered
                : numbered.type(type(text.split("\\s+")[0]));
    }

    private @Nullable Generated generated(
            org.hibernate.mapping.Column column, ColumnDefinition definition) {
        String expression = column.getGeneratedAs();
        if (expression != null) {
            return new Generated(expression, isStored(expression));
        }
        return definition.generatedAs() == null
                ? null
                : new Generated(definition.generatedAs(), definition.stored());
    }

    /**
     * Where Hibernate names neither kind, a column that cannot refuse NULL is computed on reading.
     */
    private boolean isStored(String expression) {
        String text = hibernate.generatedAs(expression).toLowerCase(Locale.ROOT).trim();
        return text.endsWith("stored") || !text.endsWith("virtual") && refusesNull();
    }

    /** Whether a generated column is made with NOT NULL; Hibernate 7 says it, 6 always does. */
    private boolean refusesNull() {
        return Newest.refusesNullOfComputed(hibernate);
    }

    private List<Check> checks(org.hibernate.mapping.Column column, ColumnDefinition definition) {
        List<Check> checks = new ArrayList<>();
        definition.checks().forEach(condition -> checks.add(Check.of(null, condition)));
        if (hibernate.supportsColumnCheck()) {
            List<CheckConstraint> all = column.getCheckConstraints();
            List<CheckConstraint> anonymous =
                    all.stream().filter(CheckConstraint::isAnonymous).toList();
            if (!anonymous.isEmpty()) {
                checks.add(Check.of(null, joined(anonymous)));
            }
            all.stream().filter(CheckConstraint::isNamed).map(this::read).forEach(checks::add);
        }
        return checks;
    }

    /** As Hibernate does: some databases allow a column one check alone. */
    private static String joined(List<CheckConstraint> checks) {
        return checks.size() == 1
                ? checks.get(0).getConstraint()
                : checks.stream()
                        .map(check -> "(" + check.getConstraint() + ")")
                        .collect(Collectors.joining(" and "));
    }

    Check read(CheckConstraint check) {
        String name = check.getName();
        return Check.of(
                name == null || name.isEmpty() ? null : names.of(name), check.getConstraint());
    }
}
