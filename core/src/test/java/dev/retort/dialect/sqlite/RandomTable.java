package dev.retort.dialect.sqlite;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A table "t" with whatever a table of SQLite can have, and a small world around it. */
final class RandomTable {

    private static final List<String> TYPES =
            List.of(
                    "",
                    "integer",
                    "INT",
                    "text",
                    "VARCHAR(20)",
                    "VARYING CHARACTER (70)",
                    "Double  Precision",
                    "real",
                    "DECIMAL( 10 , 2 )",
                    "blob",
                    "numeric",
                    "boolean",
                    "\"my type\"",
                    "timestamp");

    private static final List<String> STRICT_TYPES =
            List.of("INTEGER", "INT", "REAL", "TEXT", "BLOB", "ANY");

    private static final List<String> DEFAULTS =
            List.of(
                    "7",
                    "-1.5e3",
                    "'it''s, (so)'",
                    "x'00ff'",
                    "NULL",
                    "CURRENT_TIMESTAMP",
                    "(1 + abs(-2))",
                    "(random())",
                    "true",
                    "\"quoted\"");

    private static final List<String> CONFLICTS =
            List.of("ROLLBACK", "ABORT", "FAIL", "IGNORE", "REPLACE");

    private static final List<String> ACTIONS =
            List.of("CASCADE", "SET NULL", "SET DEFAULT", "RESTRICT", "NO ACTION");

    /** A column as far as rows and constraints want to know it. */
    private record Filled(String written, String type, boolean needed, boolean refers) {}

    final String schema;

    /** Whether a search table reads the first column. */
    final boolean searched;

    final List<String> sql = new ArrayList<>();
    private final Random random;
    private final String prefix;
    private final boolean strict;
    private final boolean withoutRowid;
    private final int key;
    private final List<Filled> columns = new ArrayList<>();
    private final List<String> elements = new ArrayList<>();
    private boolean named;

    RandomTable(Random random) {
        this.random = random;
        this.schema = chance(85) ? "main" : chance(50) ? "side" : "temp";
        this.prefix = schema.equals("main") ? "" : schema + ".";
        this.strict = chance(20);
        this.key = random.nextInt(8);
        this.withoutRowid = (key == 4 || key == 7) && chance(50);
        this.searched = !withoutRowid && schema.equals("main") && chance(10);
        world();
        table();
        indexes();
        rows();
        readers();
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private void world() {
        if (!prefix.isEmpty()) {
            sql.add("ATTACH ':memory:' AS side");
            sql.add("CREATE TABLE t (main)");
        }
        sql.add("CREATE TABLE " + prefix + "p (id integer PRIMARY KEY, k text, UNIQUE (id, k))");
        sql.add("INSERT INTO " + prefix + "p VALUES (1, 'a'), (2, 'b'), (3, 'c')");
        sql.add("CREATE TABLE " + prefix + "log (x)");
    }

    private String name(int i) {
        return switch (searched && i == 0 ? 0 : random.nextInt(9)) {
            case 1 -> "Col" + i;
            case 2 -> "\"odd " + i + "\"";
            case 3 -> "\"q\"\"" + i + "\"";
            case 4 -> "[b " + i + "]";
            case 5 -> "`tick``" + i + "`";
            case 6 -> "\u00fc" + i;
            case 7 -> "\"CHECK (" + i + "\"";
            case 8 -> i == 1 && !named ? taken() : "\"select" + i + "\"";
            default -> "c" + i;
        };
    }

    /** A column that hides the rowid's first name. */
    private String taken() {
        named = true;
        return "rowid";
    }

    private void table() {
        int count = 2 + random.nextInt(5);
        for (int i = 0; i < count; i++) {
            elements.add(column(i));
        }
        if (key == 4) {
            elements.add(
                    maybeNamed("pk")
                            + "PRIMARY KEY ("
                            + columns.get(1).written()
                            + " DESC, "
                            + columns.get(0).written()
                            + ")");
        } else if (key == 3 || key == 6) {
            elements.add(
                    maybeNamed("pk")
                            + "PRIMARY KEY ("
                            + columns.get(0).written()
                            + (key == 6 ? " AUTOINCREMENT" : "")
                            + ")");
        }
        constraints();
        List<String> options = new ArrayList<>();
        if (strict) {
            options.add(chance(50) ? "STRICT" : "strict");
        }
        if (withoutRowid) {
            options.add(chance(50) ? "WITHOUT ROWID" : "without  rowid");
        }
        StringBuilder text = new StringBuilder("CREATE TABLE " + prefix + "t (");
        text.append(one(List.of("", " ", "\n    ", " -- head\n    ")));
        for (int i = 0; i < elements.size(); i++) {
            text.append(i == 0 ? "" : separator(i)).append(elements.get(i));
        }
        text.append(one(List.of(")", "\n)", " -- last\n)", " /* last */ )")));
        sql.add(text + (options.isEmpty() ? "" : " " + String.join(" , ", options)));
    }

    private String separator(int i) {
        return switch (random.nextInt(6)) {
            case 0 -> ",";
            case 1 -> ",\n    ";
            case 2 -> " ,  ";
            case 3 -> ", -- note " + i + "\n    ";
            case 4 -> ",\n    -- before " + i + "\n    ";
            default -> ", ";
        };
    }

    private String maybeNamed(String name) {
        return chance(50) ? "CONSTRAINT " + name + " " : "";
    }

    private String conflict() {
        return chance(20) ? " ON CONFLICT " + one(CONFLICTS) : "";
    }

    private String column(int i) {
        String name = name(i);
        boolean alias = i == 0 && (key == 1 || key == 2 || key == 3 || key == 5 || key == 6);
        String type = alias ? "INTEGER" : one(strict ? STRICT_TYPES : TYPES);
        StringBuilder text = new StringBuilder(name + (type.isEmpty() ? "" : " " + type));
        if (alias && (key == 1 || key == 2 || key == 5)) {
            text.append(' ').append(i == 0 ? maybeNamed("pk") : "").append("PRIMARY KEY");
            text.append(key == 5 ? " DESC" : "").append(key == 2 ? " AUTOINCREMENT" : "");
        } else if (i == 0 && key == 7) {
            text.append(" PRIMARY KEY").append(conflict());
        }
        if (alias) {
            columns.add(new Filled(name, type, key == 5, false));
            return text.toString();
        }
        if (i > (key == 4 ? 1 : 0) && chance(12)) {
            columns.add(new Filled(name, "generated", false, false));
            return text + generated(i);
        }
        boolean inKey = i == 0 && key == 7 || i < 2 && key == 4;
        boolean refers = !inKey && !strict && chance(20);
        boolean needed = inKey || !refers && chance(30);
        columns.add(new Filled(name, type, needed, refers));
        return text + clauses(i, needed && !inKey, refers);
    }

    private String generated(int i) {
        String source = columns.get(random.nextInt(i)).written();
        String form = chance(50) ? " AS (" : " GENERATED ALWAYS AS (";
        String text = strict ? "'(' || typeof(" + source + ")" : "length(" + source + ") + 1";
        return strict || chance(50)
                ? form.replace(" AS", " AS") + castFor(text) + (chance(50) ? ") STORED" : ")")
                : form + text + ") VIRTUAL";
    }

    /** To a strict column of any type NULL is a value. */
    private String castFor(String text) {
        return strict ? "nullif(" + text + ", " + text + ")" : text;
    }

    private String clauses(int i, boolean notNull, boolean refers) {
        StringBuilder text = new StringBuilder();
        String name = columns.get(i).written();
        text.append(notNull ? " NOT NULL" + conflict() : "");
        text.append(chance(40) ? " DEFAULT " + one(DEFAULTS) : "");
        text.append(chance(25) ? " COLLATE " + one(List.of("NOCASE", "\"rtrim\"", "BINARY")) : "");
        text.append(chance(12) ? " UNIQUE" + (key == 7 ? "" : conflict()) : "");
        if (chance(30)) {
            text.append(' ').append(maybeNamed("chk" + i));
            text.append("CHECK (").append(name).append(" IS NULL OR ");
            text.append(name).append(" IS NOT ') CHECK (')");
        }
        if (refers) {
            text.append(' ').append(maybeNamed("fk" + i)).append("REFERENCES p");
            text.append(chance(50) ? " (id)" : "").append(actions());
        }
        return text.toString();
    }

    private String actions() {
        return (chance(50) ? " ON DELETE " + one(ACTIONS) : "")
                + (chance(30) ? " ON UPDATE " + one(ACTIONS) : "")
                + (chance(15) ? " MATCH FULL" : "")
                + (chance(30) ? " DEFERRABLE INITIALLY DEFERRED" : "");
    }

    private String any() {
        return one(columns).written();
    }

    private void constraints() {
        String one = any();
        String other = any();
        if (chance(25) && !one.equals(other)) {
            elements.add(maybeNamed("uq") + "UNIQUE (" + one + ", " + other + ")" + conflict());
        }
        if (chance(35)) {
            elements.add(
                    maybeNamed("\"Odd Check\"")
                            + "CHECK (coalesce("
                            + one
                            + ", 1, ')') IS NOT NULL OR "
                            + other
                            + " IS NULL)");
        }
        if (chance(15) && columns.stream().anyMatch(Filled::refers)) {
            String refers =
                    columns.stream().filter(Filled::refers).findFirst().orElseThrow().written();
            elements.add(
                    maybeNamed("fk") + "FOREIGN KEY (" + refers + ") REFERENCES p(id)" + actions());
        }
        if (chance(10) && (key == 1 || key == 2 || key == 3)) {
            elements.add("FOREIGN KEY (" + columns.get(0).written() + ") REFERENCES t");
        }
    }

    private void indexes() {
        for (int i = random.nextInt(4); i > 0; i--) {
            String column = any();
            String part =
                    one(
                            List.of(
                                    column,
                                    column + " DESC",
                                    column + " COLLATE NOCASE",
                                    "lower(" + column + ")",
                                    column + " , " + any() + " DESC"));
            sql.add(
                    "CREATE INDEX %s\"ix %d\" ON t(%s)%s"
                            .formatted(
                                    prefix,
                                    i,
                                    part,
                                    chance(30) ? " WHERE " + any() + " IS NOT 'x)'" : ""));
        }
    }

    private void rows() {
        List<Filled> filled =
                columns.stream().filter(it -> !it.type().equals("generated")).toList();
        String names = String.join(", ", filled.stream().map(Filled::written).toList());
        for (int i = random.nextInt(7); i > 0; i--) {
            List<String> values = new ArrayList<>();
            for (Filled column : filled) {
                values.add(value(column, i));
            }
            sql.add(
                    "INSERT OR IGNORE INTO %st (%s) VALUES (%s)"
                            .formatted(prefix, names, String.join(", ", values)));
        }
        if (key == 2 || key == 6) {
            sql.add("DELETE FROM %st WHERE %s > 40".formatted(prefix, filled.get(0).written()));
        }
    }

    private String value(Filled column, int row) {
        if (column.refers()) {
            return chance(50) ? "NULL" : Integer.toString(1 + random.nextInt(3));
        }
        if (!column.needed() && chance(25)) {
            return "NULL";
        }
        return switch (strict || column.type().equals("INTEGER") ? column.type() : "") {
            case "INTEGER", "INT" -> one(List.of("" + row * 9, "-" + row, "9223372036854775807"));
            case "REAL" -> one(List.of("0.1", "9e999", "-1e300", "2.0"));
            case "TEXT" -> one(List.of("'" + row + "'", "'a' || char(0) || 'b'", "''"));
            case "BLOB" -> one(List.of("x'00ff'", "x''"));
            default ->
                    one(
                            List.of(
                                    "" + row,
                                    "'" + row + " text'",
                                    "'a' || char(0) || 'b'",
                                    "-9223372036854775808",
                                    "0.1",
                                    "-9e999",
                                    "x'00'",
                                    "'007'"));
        };
    }

    private void readers() {
        String column = any();
        if (chance(30)) {
            sql.add("CREATE VIEW " + prefix + "v AS SELECT " + column + " AS x FROM \"t\" -- all");
            sql.add(
                    "CREATE TRIGGER "
                            + prefix
                            + "vt INSTEAD OF DELETE ON v BEGIN DELETE FROM t WHERE "
                            + column
                            + " = old.x; END");
        }
        if (chance(30)) {
            sql.add(
                    "CREATE TRIGGER %s\"tr ; END\" AFTER INSERT ON t WHEN new.%s > 1 BEGIN INSERT INTO log VALUES (new.%s); END"
                            .formatted(prefix, column, column));
        }
        if (chance(20)) {
            sql.add(
                    "CREATE TRIGGER %stu BEFORE UPDATE OF %s ON [t] BEGIN SELECT ')'; END"
                            .formatted(prefix, any()));
        }
        if (chance(20)) {
            sql.add(
                    "CREATE TRIGGER %stl AFTER DELETE ON log BEGIN DELETE FROM t WHERE %s = old.x; END"
                            .formatted(prefix, any()));
        }
        if (chance(20) && (key == 1 || key == 2 || key == 3 || key == 6)) {
            sql.add("CREATE TABLE %schild (t REFERENCES t ON DELETE CASCADE)".formatted(prefix));
            sql.add("INSERT INTO %schild VALUES (NULL)".formatted(prefix));
            sql.add(
                    "INSERT INTO %schild SELECT %s FROM %st LIMIT 2"
                            .formatted(prefix, columns.get(0).written(), prefix));
        }
        if (searched) {
            sql.add(
                    "CREATE VIRTUAL TABLE search USING fts5(c0, content='t', content_rowid='"
                            + (key == 1 || key == 2 ? "c0" : "_rowid_")
                            + "')");
        }
    }
}
