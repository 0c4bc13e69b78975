package dev.retort.dialect.h2;

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
import dev.retort.schema.Constraint;
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
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** H2, from version 2.2. */
public final class H2Dialect implements Dialect {

    /** {@code DATABASE_ALREADY_OPEN_1}: a file belongs to one process. */
    private static final int OPENED_ELSEWHERE = 90020;

    /** The chapters "Commands" of H2's manual. */
    private static final Manual MANUAL = manual();

    private static Manual manual() {
        Map<String, String> titles = new HashMap<>();
        for (String own :
                List.of(
                        "ALTER TABLE ADD",
                        "ALTER TABLE ADD CONSTRAINT",
                        "ALTER TABLE ALTER COLUMN",
                        "ALTER TABLE DROP COLUMN",
                        "ALTER TABLE DROP CONSTRAINT",
                        "CREATE TABLE",
                        "DROP TABLE",
                        "CREATE INDEX",
                        "DROP INDEX",
                        "INSERT",
                        "DELETE",
                        "CREATE SCHEMA",
                        "CREATE DOMAIN",
                        "CREATE SEQUENCE",
                        "ALTER SEQUENCE",
                        "CREATE TRIGGER",
                        "CREATE VIEW",
                        "DROP VIEW")) {
            titles.put(own, own);
        }
        titles.put("CREATE TYPE", "CREATE DOMAIN");
        titles.put("CREATE FUNCTION", "CREATE ALIAS");
        titles.put("CREATE GRANT", "GRANT RIGHT");
        titles.put("ALTER GRANT", "GRANT RIGHT");
        titles.put("CREATE COMMENT", "COMMENT");
        titles.put("ALTER COMMENT", "COMMENT");
        return new Manual("Commands", titles);
    }

    /** Settings of a database that change how it reads SQL, as its URL writes them. */
    private static final List<String> SETTINGS =
            List.of(
                    "CASE_INSENSITIVE_IDENTIFIERS",
                    "DATABASE_TO_LOWER",
                    "DATABASE_TO_UPPER",
                    "DEFAULT_NULL_ORDERING",
                    "MODE");

    private final Map<String, String> settings;
    private final String version;
    private final String home;
    private final H2Names names;
    private final H2NullOrder nullOrder;

    /** H2 as it is unless set otherwise. */
    public H2Dialect() {
        this(Map.of(), "2.4.240", "PUBLIC");
    }

    H2Dialect(Map<String, String> settings, String version, String home) {
        this.settings = settings;
        this.version = version;
        this.home = home;
        this.names = names(settings);
        this.nullOrder = H2NullOrder.valueOf(settings.getOrDefault("DEFAULT_NULL_ORDERING", "LOW"));
    }

    private static H2Names names(Map<String, String> settings) {
        if (Boolean.parseBoolean(settings.get("DATABASE_TO_LOWER"))) {
            return H2Names.LOWER;
        }
        return Boolean.parseBoolean(settings.getOrDefault("DATABASE_TO_UPPER", "true"))
                ? H2Names.UPPER
                : H2Names.AS_WRITTEN;
    }

    @Override
    public String name() {
        return "h2";
    }

    @Override
    public String productName() {
        return "H2";
    }

    @Override
    public Optional<String> productVersion() {
        return Optional.of(version);
    }

    /** The expression of a check as this release keeps it well. */
    String checked(String expression) {
        return version.equals("2.4.240") ? H2InLists.asArrays(expression) : expression;
    }

    /** A name as the catalog has it. */
    String inCatalog(String name) {
        return names.toCatalog(name);
    }

    @Override
    public Optional<String> homeSchema() {
        return Optional.of(names.fromCatalog(home));
    }

    @Override
    public List<String> urlSchemes() {
        return List.of("h2");
    }

    @Override
    public String jdbcUrl(DatabaseUrl url, Path folder) {
        return H2Urls.jdbcUrl(url, folder);
    }

    @Override
    public Optional<Path> file(String jdbcUrl) {
        return H2Urls.file(jdbcUrl);
    }

    @Override
    public Alterations alterations() {
        return new H2Alterations(names);
    }

    @Override
    public String driverClass() {
        return "org.h2.Driver";
    }

    @Override
    public String driverArtifact() {
        return "com.h2database:h2";
    }

    @Override
    public boolean recognizes(DatabaseMetaData metaData) throws SQLException {
        return metaData.getDatabaseProductName().equals("H2");
    }

    @Override
    public H2Dialect forServer(Connection connection) throws SQLException {
        Map<String, String> found = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                "SELECT SETTING_NAME, SETTING_VALUE"
                                        + " FROM INFORMATION_SCHEMA.SETTINGS WHERE SETTING_NAME IN"
                                        + " ('"
                                        + String.join("', '", SETTINGS)
                                        + "')")) {
            while (rows.next()) {
                found.put(rows.getString(1), rows.getString(2).toUpperCase(Locale.ROOT));
            }
        }
        DatabaseMetaData server = connection.getMetaData();
        String number = server.getDatabaseProductVersion().split(" ", 2)[0];
        return new H2Dialect(Map.copyOf(found), number, connection.getSchema());
    }

    /** Every statement of DDL commits. */
    @Override
    public boolean transactionalDdl() {
        return false;
    }

    @Override
    public String canonicalName(String text, boolean quoted) {
        return names.fromCatalog(quoted ? text : names.fold(text));
    }

    @Override
    public boolean namesOncePerSchema(Constraint constraint) {
        return true;
    }

    @Override
    public int longestName() {
        return 256;
    }

    @Override
    public String quote(String name) {
        return names.quote(name);
    }

    @Override
    public String typeName(SqlType type) {
        return H2Types.name(type);
    }

    @Override
    public SqlType parseType(String text) {
        return H2Types.parse(text);
    }

    @Override
    public String literal(@Nullable Object value) {
        return H2Values.literal(value);
    }

    @Override
    public void bind(PreparedStatement statement, int index, @Nullable Object value)
            throws SQLException {
        statement.setObject(index, H2Values.bound(value));
    }

    @Override
    public List<DdlStatement> statements(Operation operation, Supplier<Schema> before) {
        return MANUAL.consulted(
                operation, () -> operation.accept(new H2Ddl(this, operation, before)));
    }

    @Override
    public Schema inspect(Connection connection, Scope scope) throws SQLException {
        return H2Inspector.inspect(connection, scope, names, nullOrder)
                .home(homeSchema().orElse(null));
    }

    @Override
    public Optional<String> advice(SQLException refusal) {
        return switch (refusal.getErrorCode()) {
            case 90096 -> Optional.of("Grant this user the right, or migrate as an administrator.");
            case 90097 -> Optional.of("The database is opened to be read alone.");
            case 90030 -> Optional.of("The file is damaged: put a good copy of it in its place.");
            default -> Optional.empty();
        };
    }

    @Override
    public boolean isKeptByAnother(SQLException refusal) {
        return refusal.getErrorCode() == OPENED_ELSEWHERE;
    }

    @Override
    public @Nullable String defaultSchema(Connection connection) throws SQLException {
        return names.fromCatalog(connection.getSchema());
    }

    @Override
    public boolean hasTable(Connection connection, QualifiedName table) throws SQLException {
        String schema = table.schema();
        try (PreparedStatement statement =
                connection.prepareStatement(
                        "SELECT 1 FROM INFORMATION_SCHEMA.TABLES"
                                + " WHERE TABLE_SCHEMA = ? AND TABLE_NAME = ?")) {
            statement.setString(
                    1, schema == null ? connection.getSchema() : names.toCatalog(schema));
            statement.setString(2, names.toCatalog(table.name()));
            try (ResultSet result = statement.executeQuery()) {
                return result.next();
            }
        }
    }

    @Override
    public Equivalence equivalence() {
        return new H2Equivalence(names, nullOrder);
    }

    @Override
    public Optional<Arbiter> arbiter(Connection connection) {
        return Optional.of(new H2Arbiter(this, connection));
    }

    @Override
    public SqlSyntax syntax() {
        return new SqlSyntax("\"", false, true, false, true, List.of(), false);
    }

    @Override
    public Transactions transactions() {
        return Transactions.JDBC;
    }

    @Override
    public ScriptStyle scriptStyle() {
        return new ScriptStyle(
                List.of(
                        "-- Run with: java -cp h2.jar org.h2.tools.RunScript -url URL -user USER"
                                + " -password PASSWORD -script SCRIPT"),
                List.of(),
                List.of("SET AUTOCOMMIT FALSE"),
                List.of("COMMIT", "SET AUTOCOMMIT TRUE"),
                ";");
    }

    @Override
    public MigrationLock lock(
            Connection connection,
            MigrationLock.ConnectionSource second,
            QualifiedName versionTable)
            throws SQLException {
        String schema = versionTable.schema();
        String guarded =
                names.toCatalog(versionTable.name())
                        + " of "
                        + (schema == null ? connection.getSchema() : names.toCatalog(schema));
        return new H2Lock(connection, second, guarded);
    }

    @Override
    public Optional<ScratchDatabase> scratch(@Nullable Connection server) throws SQLException {
        StringBuilder text = new StringBuilder();
        settings.forEach((name, value) -> text.append(';').append(name).append('=').append(value));
        return H2Scratch.open(server, text.toString());
    }
}
