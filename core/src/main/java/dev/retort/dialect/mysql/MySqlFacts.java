package dev.retort.dialect.mysql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What servers of the family differ in, as far as SQL text depends on it.
 *
 * @param mariaDb whether it is MariaDB and not MySQL
 * @param version the version as the server tells it, numbers alone
 * @param backslashEscapes whether a backslash escapes in strings
 * @param lowerCaseNames whether names of tables do not know case
 * @param user who is connected, as definers are written, or null
 * @param database the database that the connection is in, or null
 * @param collation the collation that its new tables have, or null where it is not known
 * @param tellsRightsOnRoutines whether this user may read who has which rights on routines
 * @param collations the collation that each character set has by default
 */
record MySqlFacts(
        boolean mariaDb,
        String version,
        boolean backslashEscapes,
        boolean lowerCaseNames,
        @Nullable String user,
        @Nullable String database,
        @Nullable String collation,
        boolean tellsRightsOnRoutines,
        Map<String, String> collations) {

    private static final Pattern NUMBERS = Pattern.compile("(\\d+)\\.(\\d+)(?:\\.(\\d+))?");

    private static final String QUESTION =
            "SELECT VERSION(), @@sql_mode, @@lower_case_table_names,"
                    + " CURRENT_USER(), DATABASE(), @@collation_database,"
                    + " (SELECT COUNT(*) FROM information_schema.TABLES"
                    + " WHERE TABLE_SCHEMA = 'mysql' AND TABLE_NAME = 'procs_priv')";

    MySqlFacts {
        collations = Map.copyOf(collations);
    }

    /** A MariaDB of which nothing is known but that it is no older than others in use. */
    static MySqlFacts ofMariaDb() {
        return new MySqlFacts(true, "11.4.5", true, false, null, null, null, false, Map.of());
    }

    /** A MySQL of which nothing is known but that it is no older than others in use. */
    static MySqlFacts ofMySql() {
        return new MySqlFacts(false, "8.4.0", true, false, null, null, null, false, Map.of());
    }

    /** What the server behind a connection says of itself. */
    static MySqlFacts of(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(QUESTION)) {
            row.next();
            String version = row.getString(1);
            String modes = row.getString(2).toUpperCase(Locale.ROOT);
            return new MySqlFacts(
                    version.toLowerCase(Locale.ROOT).contains("mariadb"),
                    numbers(version),
                    !modes.contains("NO_BACKSLASH_ESCAPES"),
                    row.getInt(3) != 0,
                    row.getString(4),
                    row.getString(5),
                    row.getString(6),
                    row.getInt(7) > 0,
                    defaultCollations(connection));
        }
    }

    /** Old MariaDB servers put {@code 5.5.5-} before their version, for the sake of old clients. */
    private static String numbers(String version) {
        Matcher found = NUMBERS.matcher(version.replaceFirst("^5\\.5\\.5-", ""));
        return found.find() ? found.group() : version;
    }

    private static Map<String, String> defaultCollations(Connection connection)
            throws SQLException {
        Map<String, String> collations = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                "SELECT CHARACTER_SET_NAME, DEFAULT_COLLATE_NAME"
                                        + " FROM information_schema.CHARACTER_SETS")) {
            while (rows.next()) {
                collations.put(rows.getString(1), rows.getString(2));
            }
        }
        return collations;
    }

    /** Whether it is a MariaDB of this version or a later one. */
    boolean mariaDbSince(int major, int minor) {
        return mariaDb && isSince(major, minor, 0);
    }

    /** Whether it is a MySQL of this version or a later one. */
    boolean mySqlSince(int major, int minor, int patch) {
        return !mariaDb && isSince(major, minor, patch);
    }

    private boolean isSince(int major, int minor, int patch) {
        Matcher numbers = NUMBERS.matcher(version);
        if (!numbers.lookingAt()) {
            return true;
        }
        int[] wanted = {major, minor, patch};
        for (int i = 0; i < wanted.length; i++) {
            String text = numbers.group(i + 1);
            int here = text == null ? 0 : Integer.parseInt(text);
            if (here != wanted[i]) {
                return here > wanted[i];
            }
        }
        return true;
    }

    /** The product as its makers write it. */
    String product() {
        return mariaDb ? "MariaDB" : "MySQL";
    }

    /** Whether there is a type of UUIDs. */
    boolean hasUuid() {
        return mariaDbSince(10, 7);
    }
}
