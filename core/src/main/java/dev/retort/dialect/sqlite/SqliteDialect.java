package dev.retort.dialect.sqlite;

import dev.retort.dialect.Alterations;
import dev.retort.dialect.Arbiter;
import dev.retort.dialect.DatabaseUrl;
import dev.retort.dialect.DdlStatement;
import dev.retort.dialect.Dialect;
import dev.retort.dialect.Equivalence;
import dev.retort.dialect.Manual;
import dev.retort.dialect.MigrationLock;
import dev.retort.dialect.Rebuild;
import dev.retort.dialect.Scope;
import dev.retort.dialect.ScratchDatabase;
import dev.retort.dialect.ScriptStyle;
import dev.retort.dialect.SqlSyntax;
import dev.retort.dialect.Transactions;
import dev.retort.operation.Operation;
import dev.retort.schema.ObjectKind;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.SqlType;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** SQLite, from 3.35 on. */
public final class SqliteDialect implements Dialect {

    /** What more than this stands in a code tells the same thing more closely. */
    /** What every database file is called where it is opened. */
    static final String MAIN = "main";

    private static final int PRIMARY_CODE = 0xff;

    private static final int BUSY = 5;
    private static final int LOCKED = 6;
    private static final int READ_ONLY = 8;
    private static final int CORRUPT = 11;
    private static final int FULL = 13;
    private static final int NOT_A_DATABASE = 26;

    private static final Manual MANUAL =
            Manual.of(
                    "SQL As Understood By SQLite",
                    "CREATE TABLE",
                    "ALTER TABLE",
                    "DROP TABLE",
                    "CREATE INDEX",
                    "DROP INDEX",
                    "INSERT",
                    "DELETE",
                    "CREATE VIEW",
                    "DROP VIEW",
                    "CREATE TRIGGER",
                    "DROP TRIGGER");

    private static final SqlSyntax SYNTAX =
            new SqlSyntax(
                    "\"`[",
                    false,
                    false,
                    false,
                    false,
                    List.of("create trigger", "create temp trigger", "create temporary trigger"),
                    false);

    private final SqliteTypes types = new SqliteTypes();

    private final String version;
    private final Rebuild rebuild;

    /** Whether the caller has asked for renaming as it was of old. */
    private final boolean legacy;

    /** For the oldest version, copying tables where SQLite cannot alter them. */
    public SqliteDialect() {
        this("3.35.5", Rebuild.AUTO, false);
    }

    SqliteDialect(String version, Rebuild rebuild, boolean legacy) {
        this.version = version;
        this.rebuild = rebuild;
        this.legacy = legacy;
    }

    @Override
    public String name() {
        return "sqlite";
    }

    @Override
    public String productName() {
        return "SQLite";
    }

    @Override
    public Optional<String> productVersion() {
        return Optional.of(version);
    }

    @Override
    public List<String> urlSchemes() {
        return List.of("sqlite", "sqlite3");
    }

    @Override
    public String jdbcUrl(DatabaseUrl url, Path folder) {
        return SqliteUrls.jdbc(url, folder);
    }

    @Override
    public Optional<Path> file(String jdbcUrl) {
        return SqliteUrls.file(jdbcUrl);
    }

    @Override
    public String driverClass() {
        return "org.sqlite.JDBC";
    }

    @Override
    public String driverArtifact() {
        return "org.xerial:sqlite-jdbc";
    }

    @Override
    public boolean recognizes(DatabaseMetaData metaData) throws SQLException {
        return metaData.getDatabaseProductName().equalsIgnoreCase("SQLite");
    }

    @Override
    public Dialect forServer(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet setting = statement.executeQuery("PRAGMA legacy_alter_table")) {
            String server = connection.getMetaData().getDatabaseProductVersion();
            return new SqliteDialect(server, rebuild, setting.next() && setting.getBoolean(1));
        }
    }

    @Override
    public boolean transactionalDdl() {
        return true;
    }

    boolean legacy() {
        return legacy;
    }

    /** Whether DROP COLUMN can be trusted: before it could damage the file. */
    boolean dropsColumns() {
        return Version.parse(version).compareTo(Version.parse("3.35.5")) >= 0;
    }

    @Override
    public Alterations alterations() {
        return new SqliteAlterations();
    }

    @Override
    public String canonicalName(String text, boolean quoted) {
        return text;
    }

    @Override
    public List<Set<ObjectKind>> sharedNames() {
        return List.of(Set.of(ObjectKind.TABLE, ObjectKind.VIEW, ObjectKind.INDEX));
    }

    @Override
    public String quote(String name) {
        return SqliteNames.quote(name);
    }

    @Override
    public String typeName(SqlType type) {
        return types.name(type);
    }

    @Override
    public SqlType parseType(String text) {
        return types.parse(text.strip());
    }

    @Override
    public String literal(@Nullable Object value) {
        return SqliteLiterals.literal(value);
    }

    @Override
    public void bind(PreparedStatement statement, int index, @Nullable Object value)
            throws SQLException {
        SqliteLiterals.bind(statement, index, value);
    }

    @Override
    public List<DdlStatement> statements(Operation operation, Supplier<Schema> before) {
        return MANUAL.consulted(
                operation,
                () -> operation.accept(new SqliteDdl(this, before, rebuild, operation.name())));
    }

    @Override
    public List<Operation> combined(List<Operation> operations) {
        return new Combination(rebuild).of(operations);
    }

    @Override
    public Dialect rebuilding(Rebuild policy) {
        return new SqliteDialect(version, policy, legacy);
    }

    @Override
    public Schema inspect(Connection connection, Scope scope) throws SQLException {
        return new SqliteInspector(connection).inspect(scope);
    }

    @Override
    public String defaultSchema(Connection connection) {
        return MAIN;
    }

    @Override
    public Optional<String> homeSchema() {
        return Optional.of(MAIN);
    }

    @Override
    public Optional<String> advice(SQLException refusal) {
        return switch (refusal.getErrorCode() & PRIMARY_CODE) {
            case READ_ONLY ->
                    Optional.of(
                            "The database is read-only: the file, or the folder in which it lies, can only be read. Make both writable, or open a copy that is.");
            case CORRUPT, NOT_A_DATABASE ->
                    Optional.of(
                            "The file is damaged, or has never been a database: put a good copy of it in its place.");
            case FULL -> Optional.of("The disk is full: make room on it.");
            default -> Optional.empty();
        };
    }

    @Override
    public boolean isKeptByAnother(SQLException refusal) {
        int code = refusal.getErrorCode() & PRIMARY_CODE;
        return code == BUSY || code == LOCKED;
    }

    @Override
    public @Nullable String whereabouts(Connection connection) {
        return null;
    }

    @Override
    public boolean hasTable(Connection connection, QualifiedName table) throws SQLException {
        String database = table.schema() == null ? "main" : table.schema();
        String query =
                "SELECT 1 FROM %s.sqlite_master WHERE type = 'table' AND name = ? COLLATE NOCASE"
                        .formatted(quote(database));
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, table.name());
            try (ResultSet found = statement.executeQuery()) {
                return found.next();
            }
        }
    }

    @Override
    public Equivalence equivalence() {
        return new SqliteEquivalence();
    }

    @Override
    public Optional<Arbiter> arbiter(Connection connection) {
        return Optional.of(new SqliteArbiter(connection));
    }

    @Override
    public SqlSyntax syntax() {
        return SYNTAX;
    }

    @Override
    public Transactions transactions() {
        return new SqliteTransactions(legacy);
    }

    @Override
    public ScriptStyle scriptStyle() {
        return Safeguard.STYLE;
    }

    @Override
    public MigrationLock lock(
            Connection connection,
            MigrationLock.ConnectionSource second,
            QualifiedName versionTable)
            throws SQLException {
        String file = mainFile(connection);
        return new SqliteLock(connection, file.isEmpty() ? null : Path.of(file + "-retort-lock"));
    }

    /** Where the main database lies, as SQLite itself says; empty for one in memory. */
    private static String mainFile(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet databases = statement.executeQuery("PRAGMA database_list")) {
            while (databases.next()) {
                if (databases.getString("name").equals("main")) {
                    String file = databases.getString("file");
                    return file == null ? "" : file;
                }
            }
            return "";
        }
    }

    @Override
    public Optional<ScratchDatabase> scratch(@Nullable Connection server) throws SQLException {
        return SqliteScratch.open(server, driverClass());
    }
}
