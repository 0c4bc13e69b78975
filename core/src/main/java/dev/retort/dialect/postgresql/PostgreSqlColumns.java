package dev.retort.dialect.postgresql;

import dev.retort.dialect.DdlStatement;
import dev.retort.error.NotSupportedByDatabaseException;
import dev.retort.operation.Operation;
import dev.retort.schema.Column;
import dev.retort.schema.ColumnOption;
import dev.retort.schema.Generated;
import dev.retort.schema.Identity;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.SequenceOptions;
import dev.retort.schema.SqlType;
import dev.retort.schema.TypeKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One column altered: what changes of it, in as few statements as there can be. */
final class PostgreSqlColumns {

    /** From when on the word DEFAULT stands for the storage of the type. */
    private static final int STORAGE_DEFAULT = 160000;

    static final int SET_EXPRESSION = 170000;

    private static final Set<TypeKind> NUMBERS =
            Set.of(
                    TypeKind.TINYINT,
                    TypeKind.SMALLINT,
                    TypeKind.INTEGER,
                    TypeKind.BIGINT,
                    TypeKind.DECIMAL,
                    TypeKind.REAL,
                    TypeKind.DOUBLE);

    private static final Set<TypeKind> TEXTS =
            Set.of(TypeKind.CHAR, TypeKind.VARCHAR, TypeKind.TEXT);

    private static final Set<TypeKind> MOMENTS =
            Set.of(TypeKind.DATE, TypeKind.TIMESTAMP, TypeKind.TIMESTAMPTZ);

    /** What a number of milliseconds since 1970 stands for, as programs keep it. */
    private static final Set<TypeKind> STAMPS = Set.of(TypeKind.TIMESTAMP, TypeKind.TIMESTAMPTZ);

    private static final Set<TypeKind> TIMES = Set.of(TypeKind.TIME, TypeKind.TIMETZ);

    private final PostgreSqlDialect dialect;
    private final QualifiedName table;
    private final Column from;
    private final Column to;
    private final @Nullable String using;
    private final List<String> clauses = new ArrayList<>();
    private final List<String> first = new ArrayList<>();
    private final List<String> last = new ArrayList<>();

    PostgreSqlColumns(PostgreSqlDialect dialect, Operation.AlterColumn operation) {
        this.dialect = dialect;
        this.table = operation.table();
        this.from = operation.from();
        this.to = operation.to();
        this.using = operation.using();
    }

    /** The statements, the change of the name at the end. */
    List<DdlStatement> statements() {
        identityGoes();
        generated();
        boolean typeChanges = type();
        defaults(typeChanges);
        if (from.nullable() != to.nullable()) {
            alter((to.nullable() ? "DROP" : "SET") + " NOT NULL");
        }
        identityComes();
        String options = options(dialect.quote(from.name()), from.options(), to.options());
        if (dialect.version() < STORAGE_DEFAULT) {
            options = options.replace("STORAGE DEFAULT", "STORAGE " + usualStorage(to.type()));
        }
        if (!options.isEmpty()) {
            clauses.add(options);
        }
        List<String> sql = new ArrayList<>(first);
        if (!clauses.isEmpty()) {
            sql.add(alterTable() + String.join(", ", clauses));
        }
        sql.addAll(last);
        comment(sql);
        if (!from.name().equals(to.name())) {
            sql.add(
                    alterTable()
                            + "RENAME COLUMN "
                            + dialect.quote(from.name())
                            + " TO "
                            + dialect.quote(to.name()));
            if (from.identity() != null && to.identity() != null) {
                sql.add(
                        "ALTER SEQUENCE IF EXISTS "
                                + sequence()
                                + " RENAME TO "
                                + dialect.quote(dialect.serialSequence(table, to.name()).name()));
            }
        }
        return sql.stream().map(DdlStatement::of).toList();
    }

    private String alterTable() {
        return "ALTER TABLE " + dialect.quote(table) + " ";
    }

    private void alter(String what) {
        clauses.add("ALTER COLUMN " + dialect.quote(from.name()) + " " + what);
    }

    private void comment(List<String> sql) {
        if (!Objects.equals(from.comment(), to.comment())) {
            sql.add(
                    "COMMENT ON COLUMN "
                            + dialect.quote(table)
                            + "."
                            + dialect.quote(from.name())
                            + " IS "
                            + dialect.literal(to.comment()));
        }
    }

    private boolean type() {
        boolean changes = !dialect.typeName(from.type()).equals(dialect.typeName(to.type()));
        if (!changes && Objects.equals(from.collation(), to.collation())) {
            return false;
        }
        String collation = to.collation();
        String conversion = using == null && changes ? conversion(dialect, from, to) : using;
        alter(
                "TYPE "
                        + dialect.typeName(to.type())
                        + (collation == null
                                ? ""
                                : " COLLATE " + dialect.quote(QualifiedName.parse(collation)))
                        + (conversion == null ? "" : " USING " + conversion));
        if (changes && isSerial(from) && isSerial(to)) {
            last.add(
                    "ALTER SEQUENCE "
                            + dialect.quote(dialect.serialSequence(table, from.name()))
                            + " AS "
                            + dialect.typeName(to.type()));
        }
        return changes;
    }

    /** How the values are converted, where the server would not do it by itself. */
    static @Nullable String conversion(PostgreSqlDialect dialect, Column from, Column to) {
        SqlType old = PostgreSqlTypes.form(from.type(), dialect.home());
        SqlType other = PostgreSqlTypes.form(to.type(), dialect.home());
        if (old.equals(other) || isConverted(old, other) || from.generated() != null) {
            return null;
        }
        boolean words =
                old.kind() == TypeKind.NATIVE && other.kind() == TypeKind.NATIVE
                        || family(old) != family(other) && family(old) * family(other) > 0;
        if (old.kind() == TypeKind.BIGINT && STAMPS.contains(other.kind())) {
            return "to_timestamp("
                    + dialect.quote(from.name())
                    + " / 1000.0)"
                    + (other.kind() == TypeKind.TIMESTAMP ? " AT TIME ZONE 'UTC'" : "");
        }
        if (STAMPS.contains(old.kind()) && other.kind() == TypeKind.BIGINT) {
            return "(extract(epoch from " + dialect.quote(from.name()) + ") * 1000)::bigint";
        }
        boolean through =
                old.kind() == TypeKind.BOOLEAN && isOtherNumber(other)
                        || other.kind() == TypeKind.BOOLEAN && isOtherNumber(old);
        return dialect.quote(from.name())
                + (words ? "::text" : through ? "::integer" : "")
                + (isArray(old) && isArray(other) ? "::text[]" : "")
                + "::"
                + dialect.typeName(to.type());
    }

    /** Kinds between whose families there is no way but by their text; 0 for all others. */
    private static int family(SqlType type) {
        return switch (type.kind()) {
            case BOOLEAN, TINYINT, SMALLINT, INTEGER, BIGINT, DECIMAL, REAL, DOUBLE -> 1;
            case DATE, TIMESTAMP, TIMESTAMPTZ, TIME, TIMETZ -> 2;
            case UUID -> 3;
            case JSON -> 4;
            case NATIVE -> type.nativeText().equals("json") ? 4 : 0;
            default -> 0;
        };
    }

    /** Whether numbers become moments or the other way round, which tells no unit. */
    static boolean isStamp(SqlType old, SqlType other) {
        return old.kind() == TypeKind.BIGINT && STAMPS.contains(other.kind())
                || STAMPS.contains(old.kind()) && other.kind() == TypeKind.BIGINT;
    }

    /** Of all numbers an integer alone is converted to a boolean and back. */
    private static boolean isOtherNumber(SqlType type) {
        return NUMBERS.contains(type.kind()) && type.kind() != TypeKind.INTEGER;
    }

    private static boolean isArray(SqlType type) {
        return type.kind() == TypeKind.ARRAY;
    }

    /** Whether the server converts by itself when a value is assigned. */
    static boolean isConverted(SqlType old, SqlType other) {
        return TEXTS.contains(other.kind())
                || together(NUMBERS, old, other)
                || together(MOMENTS, old, other)
                || together(TIMES, old, other);
    }

    private static boolean together(Set<TypeKind> family, SqlType old, SqlType other) {
        return family.contains(old.kind()) && family.contains(other.kind());
    }

    /** A default of another type would have to be converted too: it goes, and comes again. */
    private void defaults(boolean typeChanges) {
        String old = from.defaultSql();
        String other = to.defaultSql();
        boolean restates =
                typeChanges
                        && old != null
                        && (from.type().kind() != to.type().kind()
                                || from.type().kind() == TypeKind.NATIVE
                                || from.type().kind() == TypeKind.ARRAY);
        if (restates || (old != null && other == null && from.identity() == null)) {
            clauses.add(0, "ALTER COLUMN " + dialect.quote(from.name()) + " DROP DEFAULT");
        }
        if (other != null && (restates || !other.equals(old))) {
            alter("SET DEFAULT " + other);
        }
    }

    private void generated() {
        Generated old = from.generated();
        Generated other = to.generated();
        if (Objects.equals(old, other)) {
            return;
        }
        if (other == null) {
            alter("DROP EXPRESSION");
        } else if (old != null
                && old.stored() == other.stored()
                && dialect.version() >= SET_EXPRESSION) {
            alter("SET EXPRESSION AS (" + other.expression() + ")");
        } else {
            throw new NotSupportedByDatabaseException(
                    dialect.name(),
                    "AlterColumn",
                    "PostgreSQL cannot make the column \""
                            + from.name()
                            + "\" of \""
                            + table
                            + "\" computed in another way (manual, ALTER TABLE); drop it and add"
                            + " it again.");
        }
    }

    private static boolean isSerial(Column column) {
        Identity identity = column.identity();
        return identity != null && identity.mode() == Identity.Mode.SERIAL;
    }

    private String sequence() {
        return dialect.quote(dialect.serialSequence(table, from.name()));
    }

    private void identityGoes() {
        if (from.identity() == null || isSerial(from) == isSerial(to) && to.identity() != null) {
            return;
        }
        if (isSerial(from)) {
            first.add(
                    alterTable() + "ALTER COLUMN " + dialect.quote(from.name()) + " DROP DEFAULT");
            first.add("DROP SEQUENCE " + sequence());
        } else {
            first.add(
                    alterTable() + "ALTER COLUMN " + dialect.quote(from.name()) + " DROP IDENTITY");
        }
    }

    private void identityComes() {
        Identity old = from.identity();
        Identity other = to.identity();
        if (other == null || other.equals(old)) {
            return;
        }
        if (old != null && isSerial(from) == isSerial(to)) {
            changeIdentity(old, other);
        } else if (isSerial(to)) {
            first.add(
                    "CREATE SEQUENCE "
                            + sequence()
                            + " AS "
                            + dialect.typeName(to.type())
                            + PostgreSqlSequences.options(other.options())
                            + " OWNED BY "
                            + dialect.quote(table)
                            + "."
                            + dialect.quote(from.name()));
            alter("SET DEFAULT nextval(" + dialect.literal(sequence()) + "::regclass)");
            goOn();
        } else {
            if (from.nullable() && to.nullable()) {
                alter("SET NOT NULL");
            }
            String options = PostgreSqlSequences.options(other.options()).strip();
            alter(
                    "ADD GENERATED "
                            + mode(other)
                            + " AS IDENTITY"
                            + (options.isEmpty() ? "" : " (" + options + ")"));
            goOn();
        }
    }

    private void changeIdentity(Identity old, Identity other) {
        List<String> changes = PostgreSqlSequences.changes(old.options(), other.options());
        String moved =
                PostgreSqlSequences.moved(
                        "pg_get_serial_sequence("
                                + dialect.literal(dialect.quote(table))
                                + ", "
                                + dialect.literal(from.name())
                                + ")::regclass",
                        old.options(),
                        other.options());
        if (moved != null) {
            first.add(moved);
        }
        if (isSerial(to)) {
            last.add("ALTER SEQUENCE " + sequence() + " " + String.join(" ", changes));
            return;
        }
        List<String> words = new ArrayList<>();
        if (old.mode() != other.mode()) {
            words.add("SET GENERATED " + mode(other));
        }
        changes.forEach(it -> words.add((it.startsWith("RESTART") ? "" : "SET ") + it));
        alter(String.join(" ", words));
    }

    private static String mode(Identity identity) {
        return identity.mode() == Identity.Mode.ALWAYS ? "ALWAYS" : "BY DEFAULT";
    }

    /** The numbers go on behind those that rows have already. */
    private void goOn() {
        Long start =
                (to.identity() == null ? SequenceOptions.DEFAULT : to.identity().options()).start();
        last.add(
                "SELECT setval(pg_get_serial_sequence("
                        + dialect.literal(dialect.quote(table))
                        + ", "
                        + dialect.literal(from.name())
                        + "), coalesce(max("
                        + dialect.quote(from.name())
                        + ") + 1, "
                        + (start == null ? 1 : start)
                        + "), false) FROM "
                        + dialect.quote(table));
    }

    /** How values are kept that are too long for a row; shorter ones have no choice. */
    private static String usualStorage(SqlType type) {
        return type.kind() == TypeKind.DECIMAL ? "MAIN" : "EXTENDED";
    }

    /** The clauses for the options of a column. */
    static String options(
            String column, Map<ColumnOption, String> from, Map<ColumnOption, String> to) {
        List<String> clauses = new ArrayList<>();
        for (ColumnOption option : ColumnOption.values()) {
            String value = to.get(option);
            if (!Objects.equals(from.get(option), value)) {
                String clause = option(option, value);
                if (clause != null) {
                    clauses.add("ALTER COLUMN " + column + " " + clause);
                }
            }
        }
        return String.join(", ", clauses);
    }

    private static @Nullable String option(ColumnOption option, @Nullable String value) {
        return switch (option) {
            case STORAGE -> "SET STORAGE " + (value == null ? "DEFAULT" : value);
            case COMPRESSION -> "SET COMPRESSION " + (value == null ? "default" : value);
            case STATISTICS -> "SET STATISTICS " + (value == null ? "-1" : value);
            default -> null;
        };
    }
}
