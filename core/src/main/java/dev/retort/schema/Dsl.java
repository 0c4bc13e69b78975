package dev.retort.schema;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The words to write a schema with; meant for {@code import static}. */
public final class Dsl {

    private Dsl() {}

    /** A name with its schema. */
    public static QualifiedName name(String schema, String name) {
        return new QualifiedName(schema, name);
    }

    /** A table of columns and constraints; the name as {@link QualifiedName#parse} reads it. */
    public static Table table(String name, TableElement... elements) {
        return Table.of(QualifiedName.parse(name), List.of(elements));
    }

    /** A nullable column. */
    public static Column column(String name, SqlType type) {
        return Column.of(name, type);
    }

    /** A primary key without a name. */
    public static PrimaryKey primaryKey(String... columns) {
        return PrimaryKey.of(null, List.of(columns));
    }

    /** A primary key. */
    public static PrimaryKey namedPrimaryKey(@Nullable String name, String... columns) {
        return PrimaryKey.of(name, List.of(columns));
    }

    /** A unique constraint; null for no name. */
    public static Unique unique(@Nullable String name, String... columns) {
        return Unique.of(name, List.of(columns));
    }

    /**
     * A foreign key of these columns; say what it {@linkplain ForeignKeyStart#references
     * references} next. Null for no name.
     */
    public static ForeignKeyStart foreignKey(@Nullable String name, String... columns) {
        return new ForeignKeyStart(name, List.of(columns));
    }

    /** A foreign key of which the other end has not been named yet. */
    public record ForeignKeyStart(@Nullable String name, List<String> columns) {

        /** The foreign key to these columns; none for the other table's primary key. */
        public ForeignKey references(String table, String... others) {
            return ForeignKey.of(name, columns, QualifiedName.parse(table), List.of(others));
        }
    }

    /** A check; null for no name. */
    public static Check check(@Nullable String name, String condition) {
        return Check.of(name, condition);
    }

    /** An exclusion constraint by an index method; null for no name. */
    public static Exclusion exclusion(
            @Nullable String name, @Nullable String method, Exclusion.Element... elements) {
        return new Exclusion(name, method, List.of(elements), null, Deferral.NOT_DEFERRABLE);
    }

    /** An element of an exclusion constraint. */
    public static Exclusion.Element excluding(IndexPart part, String operator) {
        return new Exclusion.Element(part, operator);
    }

    /** An index on columns; null for the name that a naming convention gives it. */
    public static Index index(@Nullable String name, String table, String... columns) {
        return index(name, table, parts(columns));
    }

    /** An index on columns and expressions; null for the name of a naming convention. */
    public static Index index(@Nullable String name, String table, IndexPart... parts) {
        return Index.of(name == null ? "" : name, QualifiedName.parse(table), List.of(parts));
    }

    /** A unique index on columns; null for the name that a naming convention gives it. */
    public static Index uniqueIndex(@Nullable String name, String table, String... columns) {
        return index(name, table, columns).asUnique();
    }

    /** A unique index on columns and expressions; null for the name of a naming convention. */
    public static Index uniqueIndex(@Nullable String name, String table, IndexPart... parts) {
        return index(name, table, parts).asUnique();
    }

    private static IndexPart[] parts(String... columns) {
        return List.of(columns).stream().map(IndexPart::column).toArray(IndexPart[]::new);
    }

    /** A column as part of an index. */
    public static IndexPart part(String column) {
        return IndexPart.column(column);
    }

    /** An expression as part of an index. */
    public static IndexPart expression(String sql) {
        return IndexPart.expression(sql);
    }

    /** A column in descending order as part of an index. */
    public static IndexPart desc(String column) {
        return IndexPart.column(column).desc();
    }

    /** A sequence with all defaults. */
    public static Sequence sequence(String name) {
        return Sequence.of(QualifiedName.parse(name));
    }

    /** A type whose values are words. */
    public static EnumType enumType(String name, String... values) {
        return new EnumType(QualifiedName.parse(name), List.of(values));
    }

    /** A view of a query. */
    public static View view(String name, String query) {
        return View.of(QualifiedName.parse(name), query);
    }

    /** A materialized view of a query. */
    public static View materializedView(String name, String query) {
        return View.materialized(QualifiedName.parse(name), query);
    }

    /** A schema in the database's sense. */
    public static Namespace namespace(String name) {
        return new Namespace(name);
    }

    /** An extension of the database. */
    public static Extension extension(String name) {
        return new Extension(name, null, null);
    }

    /** The values of a row, null among them. */
    public static List<@Nullable Object> row(@Nullable Object... values) {
        return Collections.unmodifiableList(Arrays.asList(values.clone()));
    }

    public static SqlType bool() {
        return SqlType.of(TypeKind.BOOLEAN);
    }

    public static SqlType tinyint() {
        return SqlType.of(TypeKind.TINYINT);
    }

    public static SqlType smallint() {
        return SqlType.of(TypeKind.SMALLINT);
    }

    public static SqlType integer() {
        return SqlType.of(TypeKind.INTEGER);
    }

    public static SqlType bigint() {
        return SqlType.of(TypeKind.BIGINT);
    }

    /** An exact number with the database's own precision. */
    public static SqlType decimal() {
        return SqlType.of(TypeKind.DECIMAL);
    }

    /** An exact number of so many digits. */
    public static SqlType decimal(int precision, int scale) {
        return SqlType.of(TypeKind.DECIMAL, precision, scale);
    }

    public static SqlType real() {
        return SqlType.of(TypeKind.REAL);
    }

    public static SqlType doublePrecision() {
        return SqlType.of(TypeKind.DOUBLE);
    }

    public static SqlType character(int length) {
        return SqlType.of(TypeKind.CHAR, length);
    }

    /** Text without a limit, where the database has that under this name. */
    public static SqlType varchar() {
        return SqlType.of(TypeKind.VARCHAR);
    }

    public static SqlType varchar(int length) {
        return SqlType.of(TypeKind.VARCHAR, length);
    }

    public static SqlType text() {
        return SqlType.of(TypeKind.TEXT);
    }

    public static SqlType binary(int length) {
        return SqlType.of(TypeKind.BINARY, length);
    }

    public static SqlType varbinary(int length) {
        return SqlType.of(TypeKind.VARBINARY, length);
    }

    public static SqlType blob() {
        return SqlType.of(TypeKind.BLOB);
    }

    public static SqlType date() {
        return SqlType.of(TypeKind.DATE);
    }

    public static SqlType time() {
        return SqlType.of(TypeKind.TIME);
    }

    public static SqlType time(int digits) {
        return SqlType.of(TypeKind.TIME, digits);
    }

    public static SqlType timetz() {
        return SqlType.of(TypeKind.TIMETZ);
    }

    public static SqlType timetz(int digits) {
        return SqlType.of(TypeKind.TIMETZ, digits);
    }

    public static SqlType timestamp() {
        return SqlType.of(TypeKind.TIMESTAMP);
    }

    public static SqlType timestamp(int digits) {
        return SqlType.of(TypeKind.TIMESTAMP, digits);
    }

    public static SqlType timestamptz() {
        return SqlType.of(TypeKind.TIMESTAMPTZ);
    }

    public static SqlType timestamptz(int digits) {
        return SqlType.of(TypeKind.TIMESTAMPTZ, digits);
    }

    public static SqlType uuid() {
        return SqlType.of(TypeKind.UUID);
    }

    public static SqlType json() {
        return SqlType.of(TypeKind.JSON);
    }

    public static SqlType array(SqlType element) {
        return SqlType.arrayOf(element);
    }

    /** A type in one database's own words. */
    public static SqlType nativeType(String definition) {
        return SqlType.ofNative(definition);
    }
}
