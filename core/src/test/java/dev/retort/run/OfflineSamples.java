package dev.retort.run;

import static dev.retort.operation.ColumnChange.*;
import static dev.retort.schema.Dsl.*;

import dev.retort.operation.Operations;
import dev.retort.schema.Column;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Routine;
import dev.retort.schema.SqlType;
import dev.retort.schema.Trigger;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What migrations do that are hard to write as a script; the migrations themselves only call it.
 */
public final class OfflineSamples {

    private OfflineSamples() {}

    /** Texts that a client may take for something else. */
    static List<String> texts(String dialect) {
        List<String> texts = new ArrayList<>();
        texts.addAll(List.of("", " ", "O'Brien", "'", "''", "\"double\" `back` [square]"));
        texts.addAll(List.of("back\\slash", "\\", "\\\\", "ends\\", "\\'; DROP TABLE value; --"));
        texts.addAll(List.of("-- no comment", "a -- b", "/* no */ comment", "/*! no */", "# no"));
        texts.addAll(List.of("a;b", ";", "$$", "$tag$ it's $tag$", "E'\\n'", "\\N", "\\.", "\\q"));
        texts.addAll(
                List.of("one\ntwo", "one\r\ntwo\r\n", "\r", "\n", "\r\r\n", "tab\t", "\u000b"));
        texts.addAll(List.of("x\nDELIMITER //\nSELECT 1//\nDELIMITER ;\n", "x\n//\ny", "x\n$$\ny"));
        texts.addAll(List.of("x\ngo\n/\n.quit\n.exit\n\\q\n\\! id\nquit\nexit;\nsource a\n"));
        texts.addAll(List.of("größe", "漢字", "🐘 \uFEFF", "e\u0301 \u00e9", "\u2028", "\u00a0"));
        texts.addAll(List.of("? ?? ?1", ":name :'name' :\"name\"", "{d '2026-01-01'}", "${x} %s"));
        texts.addAll(List.of("\u001a end of file", "\u0001\u0008\u001b\u007f", "NULL", "CREATE"));
        texts.addAll(
                List.of("begin\nx;\nend;\n", "COMMIT;", "x".repeat(200_000), "'\\".repeat(99)));
        texts.addAll(List.of("a line\r\n".repeat(3000), "\\r_\r\n\\r"));
        if (!dialect.equals("postgresql")) {
            texts.addAll(List.of("\0", "a\0b", "a\r\n\0'\\;", "\0".repeat(3000), "\\0\0\\0_0"));
        }
        return texts;
    }

    /** One table for each type, with values of it. */
    private static void values(Operations op) {
        String dialect = op.dialect();
        boolean standard = dialect.equals("postgresql") || dialect.equals("h2");
        column(op, text(), texts(dialect).toArray());
        column(op, varchar(200), "", "O'Brien \\", "'größe' 🐘", null);
        column(op, bool(), true, false, null);
        column(op, smallint(), Short.MIN_VALUE, Short.MAX_VALUE);
        column(op, integer(), Integer.MIN_VALUE, 0, Integer.MAX_VALUE);
        column(op, bigint(), Long.MIN_VALUE, Long.MAX_VALUE);
        column(op, decimal(20, 5), new BigDecimal("-123456789012345.67890"), new BigDecimal("1E3"));
        column(op, doublePrecision(), 1.5e300, -2.5e-300, 0.1, Double.MIN_NORMAL, 1e16, -0.0);
        column(op, real(), 0.5f, 1e30f);
        column(op, date(), LocalDate.of(2026, 2, 28), LocalDate.of(1582, 10, 4));
        column(op, time(6), LocalTime.of(0, 0), LocalTime.of(23, 59, 59, 123_456_000));
        column(op, timestamp(6), LocalDateTime.of(1999, 12, 31, 23, 59, 59, 123_456_000));
        column(op, timestamptz(6), moments());
        column(op, blob(), bytes(0), bytes(1), bytes(256), bytes(100_000));
        column(op, varbinary(300), bytes(0), bytes(1), bytes(256));
        column(op, uuid(), UUID.fromString("3f9c21d0-a7be-4c11-8d2e-000000000001"));
        column(op, json(), "{\"it's\": [\"a\\\\b \\\" ;-- $$ /*\", null, \"größe\"]}", "\"\"");
        if (standard) {
            double none = Double.NaN;
            column(op, doublePrecision(), none, 1 / 0.0, -1 / 0.0);
            column(op, array(varchar(20)), Arrays.asList("it's", null, "{b,\"c\\\"}", "", "NULL"));
            column(
                    op,
                    array(integer()),
                    List.of(1, 2),
                    new int[] {3},
                    new Integer[] {4},
                    List.of());
        } else if (dialect.equals("sqlite")) {
            column(op, doublePrecision(), 1 / 0.0, -1 / 0.0);
        }
    }

    private static @Nullable Object[] moments() {
        return new Object[] {
            Instant.parse("2026-01-15T10:15:30.123456Z"),
            OffsetDateTime.parse("2026-07-15T10:15:30+02:00"),
            LocalDateTime.of(2026, 7, 15, 10, 15).atZone(ZoneId.of("America/New_York"))
        };
    }

    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        IntStream.range(0, length).forEach(i -> bytes[i] = (byte) i);
        return bytes;
    }

    /** As rows, and as arguments of a statement. */
    private static void column(Operations op, SqlType type, @Nullable Object... values) {
        String name = "value_" + type.kind().name().toLowerCase(Locale.ROOT) + "_" + values.length;
        op.createTable(
                name,
                Column.of("id", integer()).notNull(),
                Column.of("held", type),
                namedPrimaryKey("pk_" + name, "id"));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            rows.add(Arrays.asList(i, values[i]));
        }
        op.bulkInsert(name, List.of("id", "held"), rows);
        for (int i = 0; i < values.length; i++) {
            op.execute(
                    "INSERT INTO " + name + " (id, held) VALUES (?, ?) -- it's ?",
                    1000 + i,
                    values[i]);
        }
    }

    /** What texts a schema holds: defaults, comments, checks, views. */
    private static void texts(Operations op) {
        String text = "it''s ; -- $$ // \"größe\" 🐘";
        op.createTable(
                "account",
                Column.of("id", bigint()).notNull(),
                Column.of("name", varchar(80)).defaultSql("'" + text + "'").comment(comment()),
                Column.of("Mixed; it's", integer()).defaultSql("7").notNull(),
                namedPrimaryKey("pk_account", "id"),
                check("ck_name", "name <> '" + text + "!'"));
        op.setTableComment("account", comment());
        op.bulkInsert("account", List.of("id"), List.of(row(1), row(2), row(3)));
        op.createIndex(index("ix; it's", "account", "name"));
        op.createView(view("named", "SELECT id, name FROM account WHERE name <> '" + text + "'"));
    }

    private static String comment() {
        return "it's \\ ; -- \r\n $$ //\nDELIMITER //\n größe 🐘 \\";
    }

    /** Bodies that hold separators. */
    private static void bodies(Operations op) {
        QualifiedName account = QualifiedName.of("account");
        op.createTable("log", Column.of("text", varchar(200)));
        switch (op.dialect()) {
            case "sqlite" -> op.create(Trigger.of("tr_account", account, SQLITE));
            case "mariadb" -> {
                op.create(Trigger.of("tr_account", account, MARIADB));
                op.create(routine(Routine.Kind.PROCEDURE, MARIADB_PROCEDURE));
            }
            case "postgresql" -> {
                op.create(routine(Routine.Kind.FUNCTION, POSTGRESQL_FUNCTION));
                op.create(Trigger.of("tr_account", account, POSTGRESQL));
            }
            default -> op.create(routine(Routine.Kind.FUNCTION, H2));
        }
        op.bulkInsert("account", List.of("id"), List.of(row(4)));
    }

    private static Routine routine(Routine.Kind kind, String definition) {
        return new Routine(kind, QualifiedName.of("logs"), "", definition);
    }

    private static final String SQLITE =
            """
            CREATE TRIGGER tr_account AFTER INSERT ON account FOR EACH ROW
            BEGIN
                -- it's a comment; with a separator
                INSERT INTO log VALUES (CASE WHEN 1 = 1 THEN ';''--' ELSE 'no' END);
                INSERT INTO log SELECT '$$ // ' || NEW.id;
            END""";

    private static final String MARIADB =
            """
            CREATE TRIGGER tr_account AFTER INSERT ON account FOR EACH ROW
            BEGIN
                -- it's a comment; with a separator
                IF NEW.id > 0 THEN
                    INSERT INTO log VALUES (';''-- \\\\');
                END IF;
                INSERT INTO log VALUES (CONCAT('$$ // ', NEW.id));
            END""";

    private static final String MARIADB_PROCEDURE =
            """
            CREATE PROCEDURE logs()
            BEGIN
                /* why; it is so */
                DECLARE i INT DEFAULT 0;
                WHILE i < 3 DO SET i = i + 1; END WHILE; # and; this
                SELECT '//', '$$', "DELIMITER //";
            END""";

    private static final String POSTGRESQL_FUNCTION =
            """
            CREATE FUNCTION logs() RETURNS trigger LANGUAGE plpgsql AS $body$
            BEGIN
                -- it's a comment; with a separator
                INSERT INTO log VALUES (';''-- \\');
                EXECUTE $$INSERT INTO log VALUES ('$ // ;')$$;
                RETURN NEW;
            END $body$""";

    private static final String POSTGRESQL =
            "CREATE TRIGGER tr_account AFTER INSERT ON account FOR EACH ROW EXECUTE FUNCTION"
                    + " logs()";

    private static final String H2 =
            """
            CREATE ALIAS logs AS $$
            String logs() {
                // it's a comment; with a separator
                return "'; --";
            }
            $$""";

    /** What a table has to be copied for where nothing else helps, and a script in SQL. */
    private static void changes(Operations op) {
        op.addColumn("account", Column.of("note", text()).defaultSql("'a;b'"));
        op.alterColumn("account", "Mixed; it's", setDefault("8"), setType(bigint()));
        op.addConstraint("account", unique("ux_note", "id", "name"));
        op.createTable(
                "invoice",
                Column.of("id", bigint()).identityByDefault(),
                Column.of("account_id", bigint()),
                namedPrimaryKey("pk_invoice", "id"),
                foreignKey("fk_account", "account_id").references("account", "id"));
        op.execute(
                """
                -- it's a script; with comments
                INSERT INTO invoice (account_id) VALUES (1);
                /* and; others */ INSERT INTO invoice (account_id)
                    VALUES (2), (NULL); -- at its end
                UPDATE account SET note = 'it''s ; -- "x" größe' WHERE id = 1
                -- the end
                """);
        op.autocommit(() -> op.execute("UPDATE account SET note = ? WHERE id = ?", "\r\n;'", 2));
    }

    private static void undoChanges(Operations op) {
        op.dropTable("invoice");
        op.dropConstraint("account", "ux_note");
        op.alterColumn("account", "Mixed; it's", setDefault("7"), setType(integer()));
        op.dropColumn("account", "note");
    }

    /** What a revision does; called by its script. */
    public static void upgrade(String revision, Operations op) {
        switch (revision) {
            case "a1" -> values(op);
            case "b2" -> texts(op);
            case "c3" -> bodies(op);
            case "d4" -> changes(op);
            default -> op.execute("INSERT INTO log VALUES (?)", revision + "'s \\ ;");
        }
    }

    /** What undoes a revision, as far as it can be told from the schema; called by its script. */
    public static void downgrade(String revision, Operations op) {
        switch (revision) {
            case "d4" -> undoChanges(op);
            case "c3" -> undoBodies(op);
            default -> op.execute("DELETE FROM log WHERE text = ?", revision + "'s \\ ;");
        }
    }

    private static void undoBodies(Operations op) {
        QualifiedName account = QualifiedName.of("account");
        if (!op.dialect().equals("h2")) {
            op.drop(Trigger.of("tr_account", account, "").id());
        }
        if (!op.dialect().equals("sqlite")) {
            boolean procedure = op.dialect().equals("mariadb");
            op.drop(routine(procedure ? Routine.Kind.PROCEDURE : Routine.Kind.FUNCTION, "").id());
        }
        op.dropTable("log");
        op.deleteRows("account", List.of("id"), List.of(row(4)));
    }
}
