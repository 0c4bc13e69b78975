package dev.retort.dialect.postgresql;

import dev.retort.schema.Column;
import dev.retort.schema.ColumnOption;
import dev.retort.schema.Generated;
import dev.retort.schema.Identity;
import dev.retort.schema.ObjectId;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Sequence;
import dev.retort.schema.SequenceOptions;
import dev.retort.schema.SqlType;
import dev.retort.schema.TypeKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the columns of relations, and the sequences that number their rows. */
final class PostgreSqlColumnReader {

    /** A sequence as the catalog has it, with the column that it goes with. */
    private record Found(
            long oid,
            QualifiedName name,
            SqlType type,
            SequenceOptions options,
            @Nullable String owner,
            boolean internal,
            String text) {}

    private final PostgreSqlCatalog catalog;
    private final Map<Long, List<Column>> columns = new HashMap<>();
    private final List<Found> found = new ArrayList<>();
    private final Map<String, Found> owned = new HashMap<>();
    private final Set<Found> serial = new HashSet<>();

    PostgreSqlColumnReader(PostgreSqlCatalog catalog) {
        this.catalog = catalog;
    }

    /** The columns by the number of their relation. */
    Map<Long, List<Column>> read() throws SQLException {
        readSequences();
        readColumns();
        return columns;
    }

    /** The sequences that are not a column's own affair. */
    List<Sequence> sequences() {
        List<Sequence> sequences = new ArrayList<>();
        for (Found each : found) {
            if (!each.internal() && !serial.contains(each)) {
                sequences.add(
                        new Sequence(
                                each.name(),
                                each.type().kind() == TypeKind.BIGINT ? null : each.type(),
                                each.options(),
                                owner(each)));
            }
        }
        return sequences;
    }

    private @Nullable ObjectId owner(Found sequence) {
        String owner = sequence.owner();
        if (owner == null) {
            return null;
        }
        String[] address = owner.split("\\.");
        return catalog.at("pg_class", Long.parseLong(address[0]), Integer.parseInt(address[1]))
                .orElse(null);
    }

    private void readSequences() throws SQLException {
        catalog.read(
                """
                SELECT s.seqrelid, c.relnamespace, c.relname, format_type(s.seqtypid, NULL),
                  s.seqstart, s.seqincrement, s.seqmin, s.seqmax, s.seqcache, s.seqcycle,
                  d.refobjid || '.' || d.refobjsubid, d.deptype = 'i', c.oid::regclass::text
                FROM pg_sequence s JOIN pg_class c ON c.oid = s.seqrelid
                LEFT JOIN pg_depend d ON d.classid = 'pg_class'::regclass AND d.objid = c.oid
                  AND d.objsubid = 0 AND d.refclassid = 'pg_class'::regclass
                  AND d.deptype IN ('a', 'i')
                WHERE c.relnamespace = ANY (?)
                  AND NOT EXISTS (SELECT FROM pg_depend x WHERE x.deptype = 'e'
                    AND x.classid = 'pg_class'::regclass AND x.objid = c.oid)
                ORDER BY c.relnamespace::regnamespace::text, c.relname""",
                row -> {
                    SqlType type = PostgreSqlTypes.parse(row.getString(4));
                    Found each =
                            new Found(
                                    row.getLong(1),
                                    catalog.name(row.getLong(2), row.getString(3)),
                                    type,
                                    options(row, type),
                                    row.getString(11),
                                    row.getBoolean(12),
                                    row.getString(13));
                    found.add(each);
                    catalog.found("pg_class", each.oid(), 0, Sequence.of(each.name()).id());
                    if (each.owner() != null) {
                        owned.put(each.owner(), each);
                    }
                });
    }

    /** What is not as it would be by itself. */
    private static SequenceOptions options(ResultSet row, SqlType type) throws SQLException {
        long most =
                switch (type.kind()) {
                    case SMALLINT -> Short.MAX_VALUE;
                    case INTEGER -> Integer.MAX_VALUE;
                    default -> Long.MAX_VALUE;
                };
        boolean down = row.getLong(6) < 0;
        long minimum = row.getLong(7);
        long maximum = row.getLong(8);
        return new SequenceOptions(
                unless(row.getLong(5), down ? maximum : minimum),
                unless(row.getLong(6), 1),
                unless(minimum, down ? -most - 1 : 1),
                unless(maximum, down ? -1 : most),
                unless(row.getLong(9), 1),
                row.getBoolean(10));
    }

    private static @Nullable Long unless(long value, long usual) {
        return value == usual ? null : value;
    }

    private void readColumns() throws SQLException {
        catalog.read(
                """
                SELECT a.attrelid AS relation, a.attnum AS number, a.attname AS name,
                  format_type(a.atttypid, a.atttypmod) AS type, a.attnotnull AS required,
                  a.attidentity AS identity, a.attgenerated AS generated,
                  pg_get_expr(d.adbin, d.adrelid) AS expression,
                  cn.nspname AS collation_schema, co.collname AS collation,
                  nullif(a.attstorage, t.typstorage) AS storage,
                  nullif(a.attcompression, '') AS compression,
                  nullif(a.attstattarget, -1) AS statistics,
                  c.relkind AS kind, c.relname AS relation_name,
                  a.attinhcount > 0 AND (c.relispartition OR NOT a.attislocal)
                    AND NOT EXISTS (SELECT FROM pg_inherits h
                      JOIN pg_attribute o ON o.attrelid = h.inhparent AND o.attname = a.attname
                        AND NOT o.attisdropped
                      LEFT JOIN pg_attrdef od ON od.adrelid = o.attrelid AND od.adnum = o.attnum
                      WHERE h.inhrelid = a.attrelid AND (o.attnotnull <> a.attnotnull
                        OR o.attstorage <> a.attstorage OR o.attcompression <> a.attcompression
                        OR o.attstattarget IS DISTINCT FROM a.attstattarget
                        OR pg_get_expr(od.adbin, od.adrelid)
                          IS DISTINCT FROM pg_get_expr(d.adbin, d.adrelid))) AS inherited
                FROM pg_attribute a
                JOIN pg_class c ON c.oid = a.attrelid JOIN pg_type t ON t.oid = a.atttypid
                LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
                LEFT JOIN pg_collation co
                  ON co.oid = a.attcollation AND a.attcollation <> t.typcollation
                LEFT JOIN pg_namespace cn ON cn.oid = co.collnamespace
                WHERE c.relnamespace = ANY (?) AND c.relkind IN ('r', 'p', 'v', 'm', 'c')
                  AND a.attnum > 0 AND NOT a.attisdropped
                ORDER BY a.attrelid, a.attnum""",
                row -> {
                    long relation = row.getLong("relation");
                    int number = row.getInt("number");
                    String name = row.getString("name");
                    catalog.relation(relation)
                            .ifPresent(
                                    it ->
                                            catalog.found(
                                                    "pg_class",
                                                    relation,
                                                    number,
                                                    ObjectId.column(it.name(), name)));
                    boolean told = catalog.comment("pg_class", relation, number) != null;
                    if (told || !row.getBoolean("inherited")) {
                        columns.computeIfAbsent(relation, it -> new ArrayList<>())
                                .add(column(row, relation, number));
                    }
                });
    }

    private Column column(ResultSet row, long relation, int number) throws SQLException {
        SqlType type = PostgreSqlTypes.parse(row.getString("type"));
        String expression = row.getString("expression");
        String generated = row.getString("generated");
        Column column =
                Column.of(row.getString("name"), type)
                        .nullable(!row.getBoolean("required"))
                        .collation(
                                catalog.collation(
                                        row.getString("collation_schema"),
                                        row.getString("collation")))
                        .comment(
                                row.getString("kind").matches("[rp]")
                                        ? catalog.comment("pg_class", relation, number)
                                        : null)
                        .option(ColumnOption.STORAGE, storage(row.getString("storage")))
                        .option(ColumnOption.COMPRESSION, compression(row.getString("compression")))
                        .option(ColumnOption.STATISTICS, row.getString("statistics"));
        if (!generated.isEmpty()) {
            return column.generated(
                    new Generated(
                            PostgreSqlText.told(Objects.requireNonNull(expression)),
                            generated.equals("s")));
        }
        return numbered(column.defaultSql(expression), row, relation + "." + number);
    }

    /** A column that draws its default from a sequence of its own, under the name that it gets. */
    private Column numbered(Column column, ResultSet row, String address) throws SQLException {
        Found sequence = owned.get(address);
        String identity = row.getString("identity");
        if (sequence == null) {
            return column;
        }
        if (!identity.isEmpty()) {
            Identity.Mode mode =
                    identity.equals("a") ? Identity.Mode.ALWAYS : Identity.Mode.BY_DEFAULT;
            return column.identity(new Identity(mode, sequence.options()));
        }
        String made = PostgreSqlNames.made(row.getString("relation_name"), column.name(), "seq");
        String draws = "nextval('" + sequence.text().replace("'", "''") + "'::regclass)";
        boolean isSerial =
                draws.equals(column.defaultSql())
                        && sequence.name().name().equals(made)
                        && sequence.type().equals(column.type())
                        && !column.nullable();
        if (!isSerial) {
            return column;
        }
        serial.add(sequence);
        return column.defaultSql(null)
                .identity(new Identity(Identity.Mode.SERIAL, sequence.options()));
    }

    private static @Nullable String storage(@Nullable String letter) {
        if (letter == null) {
            return null;
        }
        return switch (letter) {
            case "p" -> "PLAIN";
            case "e" -> "EXTERNAL";
            case "m" -> "MAIN";
            default -> "EXTENDED";
        };
    }

    private static @Nullable String compression(@Nullable String letter) {
        if (letter == null) {
            return null;
        }
        return letter.equals("l") ? "lz4" : "pglz";
    }
}
