package dev.retort.dialect.postgresql;

import dev.retort.dialect.Alterations;
import dev.retort.dialect.Arbiter;
import dev.retort.dialect.DatabaseUrl;
import dev.retort.dialect.DdlStatement;
import dev.retort.dialect.Dialect;
import dev.retort.dialect.Equivalence;
import dev.retort.dialect.Identifiers;
import dev.retort.dialect.Manual;
import dev.retort.dialect.MigrationLock;
import dev.retort.dialect.Scope;
import dev.retort.dialect.ScratchDatabase;
import dev.retort.dialect.ScriptStyle;
import dev.retort.dialect.SqlSyntax;
import dev.retort.dialect.StatementWatch;
import dev.retort.dialect.Transactions;
import dev.retort.operation.Operation;
import dev.retort.schema.Check;
import dev.retort.schema.Constraint;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.ObjectKind;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.SqlType;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** PostgreSQL: its facts, and who knows the rest of it. */
public final class PostgreSqlDialect implements Dialect {

    private static final Manual MANUAL =
            Manual.of(
                    "SQL Commands",
                    "CREATE TABLE",
                    "ALTER TABLE",
                    "DROP TABLE",
                    "CREATE INDEX",
                    "DROP INDEX",
                    "ALTER INDEX",
                    "INSERT",
                    "DELETE",
                    "CREATE EXTENSION",
                    "ALTER EXTENSION",
                    "CREATE TYPE",
                    "ALTER TYPE",
                    "ALTER DOMAIN",
                    "ALTER SEQUENCE",
                    "COMMENT",
                    "GRANT");

    /** The oldest version that its makers support. */
    private static final int OLDEST = 150000;

    private static final int ONE_MAJOR_VERSION = 10000;

    private final int version;
    private final String home;

    /** The dialect before a server has been asked: its oldest version that is supported. */
    public PostgreSqlDialect() {
        this(OLDEST, "public");
    }

    private PostgreSqlDialect(int version, String home) {
        this.version = version;
        this.home = home;
    }

    @Override
    public String name() {
        return "postgresql";
    }

    @Override
    public String productName() {
        return "PostgreSQL";
    }

    @Override
    public Optional<String> productVersion() {
        return Optional.of(version / ONE_MAJOR_VERSION + "." + version % ONE_MAJOR_VERSION);
    }

    /** As {@code server_version_num} tells it. */
    int version() {
        return version;
    }

    /** The name of the default schema. */
    String home() {
        return home;
    }

    @Override
    public Optional<String> homeSchema() {
        return Optional.of(home);
    }

    @Override
    public List<String> urlSchemes() {
        return List.of("postgresql", "postgres");
    }

    /** Without a host the driver goes to this machine, and only a slash lets it. */
    @Override
    public String jdbcUrl(DatabaseUrl url, Path folder) {
        boolean local = url.hosts().orElse("").isEmpty();
        return local
                ? "jdbc:postgresql://localhost/"
                        + url.path().replaceFirst("^/+", "")
                        + url.settings()
                : url.toJdbc("postgresql");
    }

    @Override
    public String driverClass() {
        return "org.postgresql.Driver";
    }

    @Override
    public String driverArtifact() {
        return "org.postgresql:postgresql";
    }

    @Override
    public boolean recognizes(DatabaseMetaData metaData) throws SQLException {
        return metaData.getDatabaseProductName().equals(productName());
    }

    @Override
    public Dialect forServer(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery(
                                "SELECT current_setting('server_version_num')::int,"
                                        + " current_schema()")) {
            row.next();
            String schema = row.getString(2);
            return new PostgreSqlDialect(row.getInt(1), schema == null ? home : schema);
        }
    }

    @Override
    public Optional<StatementWatch> watch(Connection connection, String sql) throws SQLException {
        return PostgreSqlIndexWatch.of(connection, sql);
    }

    @Override
    public boolean transactionalDdl() {
        return true;
    }

    @Override
    public String canonicalName(String text, boolean quoted) {
        return PostgreSqlNames.cut(quoted ? text : text.toLowerCase(Locale.ROOT));
    }

    /** A key is an index, whose name is a relation's. */
    /** A relation is a type too, but for sequences and indexes. */
    @Override
    public List<Set<ObjectKind>> sharedNames() {
        return List.of(
                Set.of(
                        ObjectKind.TABLE,
                        ObjectKind.VIEW,
                        ObjectKind.SEQUENCE,
                        ObjectKind.INDEX,
                        ObjectKind.CONSTRAINT,
                        ObjectKind.COMPOSITE_TYPE),
                Set.of(
                        ObjectKind.TABLE,
                        ObjectKind.VIEW,
                        ObjectKind.COMPOSITE_TYPE,
                        ObjectKind.ENUM_TYPE,
                        ObjectKind.DOMAIN));
    }

    @Override
    public boolean namesOncePerSchema(Constraint constraint) {
        return !(constraint instanceof ForeignKey || constraint instanceof Check);
    }

    @Override
    public int longestName() {
        return PostgreSqlNames.MOST_BYTES;
    }

    @Override
    public String quote(String name) {
        return Identifiers.write(name, '"', '"', Identifiers.KEYWORDS);
    }

    @Override
    public String typeName(SqlType type) {
        return PostgreSqlTypes.name(type);
    }

    @Override
    public SqlType parseType(String text) {
        return PostgreSqlTypes.parse(text);
    }

    @Override
    public String literal(@Nullable Object value) {
        return PostgreSqlLiterals.of(value);
    }

    @Override
    public void bind(PreparedStatement statement, int index, @Nullable Object value)
            throws SQLException {
        PostgreSqlParameters.bind(statement, index, value);
    }

    @Override
    public List<DdlStatement> statements(Operation operation, Supplier<Schema> before) {
        return MANUAL.consulted(operation, () -> operation.accept(new PostgreSqlDdl(this, before)));
    }

    /** The sequence that {@code serial} makes for a column. */
    QualifiedName serialSequence(QualifiedName table, String column) {
        return table.withName(PostgreSqlNames.made(table.name(), column, "seq"));
    }

    @Override
    public Schema inspect(Connection connection, Scope scope) throws SQLException {
        return new PostgreSqlInspector(connection, scope).inspect();
    }

    @Override
    public boolean isOwnSchema(String name) {
        return name.startsWith("pg_") || name.equals("information_schema");
    }

    @Override
    public @Nullable String defaultSchema(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT current_schema()")) {
            row.next();
            return row.getString(1);
        }
    }

    @Override
    public Optional<String> advice(SQLException refusal) {
        return switch (String.valueOf(refusal.getSQLState())) {
            case "42501" ->
                    Optional.of(
                            "Grant this user the right (GRANT USAGE, CREATE ON SCHEMA …), or migrate as the owner of the schema.");
            case "25006" ->
                    Optional.of("This server, or this user, only reads: migrate on the primary.");
            case "3F000" ->
                    Optional.of("Make the schema that \"search_path\" names, or name another.");
            default -> Optional.empty();
        };
    }

    @Override
    public String whereabouts(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT current_setting('search_path')")) {
            row.next();
            return row.getString(1);
        }
    }

    @Override
    public void returnTo(String whereabouts, Connection connection) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT set_config('search_path', ?, false)")) {
            statement.setString(1, whereabouts);
            statement.execute();
        }
    }

    @Override
    public boolean hasTable(Connection connection, QualifiedName table) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(
                        """
                        SELECT EXISTS (
                          SELECT FROM pg_class
                          WHERE relname = ?::name AND relkind IN ('r', 'p')
                            AND relnamespace = (
                              SELECT oid FROM pg_namespace
                              WHERE nspname = coalesce(?::name, current_schema())))""")) {
            // With hundreds of schemas that have the table, a join would look at all of them.
            statement.setString(1, table.name());
            statement.setString(2, table.schema());
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    @Override
    public Equivalence equivalence() {
        return new PostgreSqlEquivalence(this);
    }

    @Override
    public Alterations alterations() {
        return new PostgreSqlAlterations(this);
    }

    @Override
    public Optional<Arbiter> arbiter(Connection connection) {
        return Optional.of(new PostgreSqlArbiter(this, connection));
    }

    @Override
    public SqlSyntax syntax() {
        return new SqlSyntax(
                "\"",
                false,
                true,
                false,
                true,
                List.of(
                        "create function",
                        "create or replace function",
                        "create procedure",
                        "create or replace procedure"),
                false);
    }

    @Override
    public Transactions transactions() {
        return Transactions.JDBC;
    }

    @Override
    public ScriptStyle scriptStyle() {
        return new ScriptStyle(
                List.of("-- Run with: psql -v ON_ERROR_STOP=1 -X -f SCRIPT DATABASE"),
                List.of("SET client_encoding = 'UTF8'"),
                List.of("BEGIN"),
                List.of("COMMIT"),
                ";");
    }

    @Override
    public MigrationLock lock(
            Connection connection,
            MigrationLock.ConnectionSource second,
            QualifiedName versionTable)
            throws SQLException {
        return PostgreSqlLock.of(connection, versionTable);
    }

    @Override
    public Optional<ScratchDatabase> scratch(@Nullable Connection server) throws SQLException {
        return server == null
                ? Optional.empty()
                : Optional.of(PostgreSqlScratch.beside(server, driverClass()));
    }
}
