package dev.retort.dialect;

import dev.retort.operation.Operation;
import dev.retort.schema.Constraint;
import dev.retort.schema.ObjectKind;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.SqlType;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Everything that is known of one database. Immutable; found by {@link Dialects}. */
public interface Dialect {

    /** The name, as a user writes it: lower case, one word. */
    String name();

    /** The name of the product, to the letter as its JDBC driver tells it. */
    default String productName() {
        return name();
    }

    /** The version of the server; before one is asked, of one that may be taken for it, if any. */
    default Optional<String> productVersion() {
        return Optional.empty();
    }

    /** The words that URLs begin with for this database, JDBC's first. */
    List<String> urlSchemes();

    /**
     * The JDBC URL of a URL in any shape, without user and password, which go as properties.
     *
     * @param folder where a relative file lies, for databases that are files
     */
    default String jdbcUrl(DatabaseUrl url, Path folder) {
        return url.toJdbc(urlSchemes().get(0));
    }

    /**
     * The file that holds the database of a JDBC URL, so that a command which only reads need not
     * make it; empty where it is not one file.
     */
    default Optional<Path> file(String jdbcUrl) {
        return Optional.empty();
    }

    /** The class of the JDBC driver. */
    String driverClass();

    /** The Maven coordinates, without version, of the artifact that holds the driver. */
    String driverArtifact();

    /** Whether a connection leads to this database. */
    boolean recognizes(DatabaseMetaData metaData) throws SQLException;

    /** This dialect with the facts of the server's version; the connection stays as it was. */
    Dialect forServer(Connection connection) throws SQLException;

    /** Whether DDL is undone by a rollback. */
    boolean transactionalDdl();

    /**
     * The name by which schemas hold what SQL text names so.
     *
     * @param quoted whether it stood in the database's quotes
     */
    String canonicalName(String text, boolean quoted);

    /**
     * Whether the name of such a constraint is taken in its whole schema, not in its table alone.
     */
    default boolean namesOncePerSchema(Constraint constraint) {
        return false;
    }

    /**
     * Kinds of things that a schema holds, in sets: within a set a name is taken once. A constraint
     * takes part if its name is taken in the whole schema.
     */
    default List<Set<ObjectKind>> sharedNames() {
        return List.of(
                Set.of(ObjectKind.TABLE, ObjectKind.VIEW),
                Set.of(ObjectKind.INDEX),
                Set.of(ObjectKind.CONSTRAINT));
    }

    /** The most bytes in UTF-8 that a name may have and be kept as it is. */
    default int longestName() {
        return Integer.MAX_VALUE;
    }

    /** A name as it stands in SQL, in quotes only where it needs them. */
    String quote(String name);

    /** A name with its schema as it stands in SQL. */
    default String quote(QualifiedName name) {
        return name.schema() == null
                ? quote(name.name())
                : quote(name.schema()) + "." + quote(name.name());
    }

    /** A type as it stands in SQL. */
    String typeName(SqlType type);

    /** A type from the database's text for it; never fails, a strange text is a native type. */
    SqlType parseType(String text);

    /** A value as it stands in SQL, exact for every type that a script may use. */
    String literal(@Nullable Object value);

    /** Sets a parameter of a statement to a value that a script may use. */
    default void bind(PreparedStatement statement, int index, @Nullable Object value)
            throws SQLException {
        statement.setObject(index, value);
    }

    /**
     * The statements that carry out an operation.
     *
     * @param before the schema before it; asked for only where the operation does not say enough,
     *     since a live one has to be read for it
     */
    List<DdlStatement> statements(Operation operation, Supplier<Schema> before);

    /**
     * Carries out several operations in a row; here databases that copy tables make one copy of
     * several changes.
     */
    default List<Operation> combined(List<Operation> operations) {
        return operations;
    }

    /** This dialect, copying tables when it is told; for databases that have to copy any. */
    default Dialect rebuilding(Rebuild rebuild) {
        return this;
    }

    /** The schema that a database has, read by a handful of catalog queries. */
    Schema inspect(Connection connection, Scope scope) throws SQLException;

    /** The name of the schema that unqualified names mean, or null where there is none. */
    @Nullable String defaultSchema(Connection connection) throws SQLException;

    /** The same name as far as it is known without asking again; empty where there is none. */
    default Optional<String> homeSchema() {
        return Optional.empty();
    }

    /** Whether a schema is the database's own, in which nobody keeps tables. */
    default boolean isOwnSchema(String name) {
        return name.equalsIgnoreCase("information_schema");
    }

    /** What can be done about a refusal that no script has asked for, in a sentence. */
    default Optional<String> advice(SQLException refusal) {
        return Optional.empty();
    }

    /** Whether somebody else keeps the whole database for himself, perhaps for a moment only. */
    default boolean isKeptByAnother(SQLException refusal) {
        return false;
    }

    /** What unqualified names mean, in words that {@link #returnTo} takes; null for no choice. */
    default @Nullable String whereabouts(Connection connection) throws SQLException {
        return connection.getSchema();
    }

    /** Makes unqualified names mean again what they meant. */
    default void returnTo(String whereabouts, Connection connection) throws SQLException {
        connection.setSchema(whereabouts);
    }

    /** Whether a table is there, by one query. */
    boolean hasTable(Connection connection, QualifiedName table) throws SQLException;

    /** When two things mean the same. */
    Equivalence equivalence();

    /** What is changed in place, and what is dropped and made again. */
    default Alterations alterations() {
        return Alterations.STANDARD;
    }

    /**
     * Who tells how far a statement has come that is about to run on a connection; empty where the
     * database says nothing of such a statement.
     */
    default Optional<StatementWatch> watch(Connection connection, String sql) throws SQLException {
        return Optional.empty();
    }

    /** Who settles what text cannot decide; the connection is not in a transaction. */
    Optional<Arbiter> arbiter(Connection connection) throws SQLException;

    /** How scripts are split and read. */
    SqlSyntax syntax();

    /** How a transaction begins and ends; one for each connection. */
    Transactions transactions();

    /** How a script for the database's own client is written. */
    ScriptStyle scriptStyle();

    /**
     * The lock of a database.
     *
     * @param connection the migrating connection
     * @param second opens another connection, for databases that need one to hold the lock
     * @param versionTable what is guarded: one lock for each version table
     */
    MigrationLock lock(
            Connection connection,
            MigrationLock.ConnectionSource second,
            QualifiedName versionTable)
            throws SQLException;

    /** An empty database of this kind, in memory where that is possible; else beside another. */
    Optional<ScratchDatabase> scratch(@Nullable Connection server) throws SQLException;
}
