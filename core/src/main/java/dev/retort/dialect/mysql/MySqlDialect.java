package dev.retort.dialect.mysql;

import dev.retort.dialect.Alterations;
import dev.retort.dialect.Arbiter;
import dev.retort.dialect.DatabaseUrl;
import dev.retort.dialect.DdlStatement;
import dev.retort.dialect.Dialect;
import dev.retort.dialect.Equivalence;
import dev.retort.dialect.Manual;
import dev.retort.dialect.MigrationLock;
import dev.retort.dialect.Scope;
import dev.retort.dialect.ScratchDatabase;
import dev.retort.dialect.ScriptStyle;
import dev.retort.dialect.SqlSyntax;
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
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** MySQL, from version 8.0.16. */
public class MySqlDialect implements Dialect {

    private static final Manual MANUAL =
            Manual.of(
                    "SQL Statements",
                    "CREATE TABLE",
                    "ALTER TABLE",
                    "DROP TABLE",
                    "CREATE INDEX",
                    "DROP INDEX",
                    "INSERT",
                    "DELETE",
                    "CREATE SEQUENCE",
                    "ALTER SEQUENCE",
                    "CREATE VIEW",
                    "ALTER VIEW",
                    "CREATE FUNCTION",
                    "ALTER FUNCTION",
                    "CREATE TRIGGER",
                    "CREATE EVENT",
                    "ALTER EVENT");

    private final MySqlFacts facts;

    /** MySQL as it is unless set otherwise. */
    public MySqlDialect() {
        this(MySqlFacts.ofMySql());
    }

    MySqlDialect(MySqlFacts facts) {
        this.facts = facts;
    }

    final MySqlFacts facts() {
        return facts;
    }

    @Override
    public String name() {
        return "mysql";
    }

    @Override
    public String productName() {
        return facts.product();
    }

    @Override
    public Optional<String> productVersion() {
        return Optional.of(facts.version());
    }

    @Override
    public List<String> urlSchemes() {
        return List.of("mysql");
    }

    /** One driver opens both; what kind of server answers is asked of the server. */
    @Override
    public String jdbcUrl(DatabaseUrl url, Path folder) {
        return url.toJdbc("mariadb");
    }

    @Override
    public String driverClass() {
        return "org.mariadb.jdbc.Driver";
    }

    @Override
    public String driverArtifact() {
        return "org.mariadb.jdbc:mariadb-java-client";
    }

    @Override
    public boolean recognizes(DatabaseMetaData metaData) throws SQLException {
        return metaData.getDatabaseProductName().equalsIgnoreCase("MySQL")
                && !metaData.getDatabaseProductVersion()
                        .toLowerCase(Locale.ROOT)
                        .contains("mariadb");
    }

    @Override
    public Dialect forServer(Connection connection) throws SQLException {
        MySqlFacts found = MySqlFacts.of(connection);
        return found.mariaDb() ? new MariaDbDialect(found) : new MySqlDialect(found);
    }

    /** Every statement of DDL commits. */
    @Override
    public boolean transactionalDdl() {
        return false;
    }

    @Override
    public String canonicalName(String text, boolean quoted) {
        return text;
    }

    @Override
    public boolean namesOncePerSchema(Constraint constraint) {
        return constraint instanceof ForeignKey || constraint instanceof Check;
    }

    /** It counts characters, of which no name has more than bytes. */
    @Override
    public int longestName() {
        return 64;
    }

    @Override
    public List<Set<ObjectKind>> sharedNames() {
        return List.of(
                Set.of(ObjectKind.TABLE, ObjectKind.VIEW, ObjectKind.SEQUENCE),
                Set.of(ObjectKind.CONSTRAINT));
    }

    @Override
    public String quote(String name) {
        return MySqlNames.quote(name);
    }

    @Override
    public String typeName(SqlType type) {
        return new MySqlTypes(facts).name(type);
    }

    @Override
    public SqlType parseType(String text) {
        return new MySqlTypes(facts).parse(text);
    }

    @Override
    public String literal(@Nullable Object value) {
        return new MySqlLiterals(facts).literal(value);
    }

    @Override
    public void bind(PreparedStatement statement, int index, @Nullable Object value)
            throws SQLException {
        new MySqlLiterals(facts).bind(statement, index, value);
    }

    @Override
    public List<DdlStatement> statements(Operation operation, Supplier<Schema> before) {
        return MANUAL.consulted(
                operation, () -> operation.accept(new MySqlDdl(this, operation, before)));
    }

    @Override
    public List<Operation> combined(List<Operation> operations) {
        return MySqlBatches.combined(operations);
    }

    @Override
    public Schema inspect(Connection connection, Scope scope) throws SQLException {
        return MySqlInspector.inspect(connection, scope);
    }

    @Override
    public boolean isOwnSchema(String name) {
        return MySqlCatalog.isOwn(name);
    }

    @Override
    public @Nullable String defaultSchema(Connection connection) throws SQLException {
        return connection.getCatalog();
    }

    @Override
    public Optional<String> homeSchema() {
        return Optional.ofNullable(facts.database());
    }

    @Override
    public Optional<String> advice(SQLException refusal) {
        return switch (refusal.getErrorCode()) {
            case 1044, 1142, 1227 ->
                    Optional.of(
                            "Grant this user the right (GRANT CREATE, ALTER, … ON the database), or migrate as another.");
            case 1290, 1792, 1836 ->
                    Optional.of(
                            "This server, or this session, only reads: migrate on the primary.");
            default -> Optional.empty();
        };
    }

    @Override
    public @Nullable String whereabouts(Connection connection) throws SQLException {
        return connection.getCatalog();
    }

    @Override
    public void returnTo(String whereabouts, Connection connection) throws SQLException {
        connection.setCatalog(whereabouts);
    }

    @Override
    public boolean hasTable(Connection connection, QualifiedName table) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(
                        "SELECT 1 FROM information_schema.TABLES"
                                + " WHERE TABLE_SCHEMA = COALESCE(?, DATABASE())"
                                + " AND TABLE_NAME = ?")) {
            statement.setString(1, table.schema());
            statement.setString(2, table.name());
            try (ResultSet result = statement.executeQuery()) {
                return result.next();
            }
        }
    }

    @Override
    public Equivalence equivalence() {
        return new MySqlEquivalence(facts);
    }

    @Override
    public Alterations alterations() {
        return new MySqlAlterations();
    }

    @Override
    public Optional<Arbiter> arbiter(Connection connection) {
        return Optional.of(new MySqlArbiter(this, connection));
    }

    @Override
    public SqlSyntax syntax() {
        return new SqlSyntax(
                "`",
                facts.backslashEscapes(),
                false,
                true,
                false,
                List.of(
                        "create trigger",
                        "create procedure",
                        "create function",
                        "create aggregate function",
                        "create event",
                        "create package",
                        "begin not atomic"),
                true);
    }

    @Override
    public Transactions transactions() {
        return Transactions.JDBC;
    }

    @Override
    public ScriptStyle scriptStyle() {
        String client = facts.mariaDb() ? "mariadb" : "mysql";
        return new ScriptStyle(
                List.of(
                        "-- Run with: "
                                + client
                                + " --comments --binary-mode --default-character-set=utf8mb4"
                                + " DATABASE < SCRIPT"),
                List.of(
                        "SET NAMES utf8mb4",
                        facts.backslashEscapes()
                                ? "SET sql_mode = REPLACE(@@sql_mode, 'NO_BACKSLASH_ESCAPES', '')"
                                : "SET sql_mode = CONCAT(@@sql_mode, ',NO_BACKSLASH_ESCAPES')"),
                List.of("SET autocommit = 0"),
                List.of("COMMIT", "SET autocommit = 1"),
                ";");
    }

    @Override
    public MigrationLock lock(
            Connection connection,
            MigrationLock.ConnectionSource second,
            QualifiedName versionTable)
            throws SQLException {
        String schema = versionTable.schema();
        String database = schema == null ? connection.getCatalog() : schema;
        return new MySqlLock(connection, database + "." + versionTable.name());
    }

    @Override
    public Optional<ScratchDatabase> scratch(@Nullable Connection server) throws SQLException {
        return server == null ? Optional.empty() : MySqlScratch.open(server, facts);
    }
}
