package dev.retort.dialect.h2;

import dev.retort.dialect.CatalogRow;
import dev.retort.schema.Column;
import dev.retort.schema.ColumnOption;
import dev.retort.schema.Generated;
import dev.retort.schema.Identity;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.SequenceOptions;
import dev.retort.schema.SqlType;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Columns and their types, from the rows of the catalog. */
final class H2TypeRows {

    private final H2Catalog catalog;
    private final H2Names names;
    private final Map<String, CatalogRow> elements = new HashMap<>();
    private final Map<String, List<String>> words = new HashMap<>();
    private final Map<String, List<CatalogRow>> fields = new HashMap<>();

    /** Asks for elements, words and fields only where a type has them. */
    H2TypeRows(H2Catalog catalog, List<CatalogRow> columns, List<CatalogRow> domains)
            throws SQLException {
        this.catalog = catalog;
        this.names = catalog.names();
        boolean compound =
                Stream.concat(columns.stream(), domains.stream())
                        .map(row -> row.text("DATA_TYPE"))
                        .anyMatch(type -> List.of("ARRAY", "ENUM", "ROW").contains(type));
        if (compound) {
            readParts();
        }
    }

    private void readParts() throws SQLException {
        for (CatalogRow row : catalog.table("ELEMENT_TYPES", "OBJECT_SCHEMA", "OBJECT_NAME")) {
            elements.put(owner(row) + row.text("COLLECTION_TYPE_IDENTIFIER"), row);
        }
        for (CatalogRow row : catalog.table("ENUM_VALUES", "OBJECT_SCHEMA", "VALUE_ORDINAL")) {
            words.computeIfAbsent(
                            owner(row) + row.text("ENUM_IDENTIFIER"), key -> new ArrayList<>())
                    .add(row.text("VALUE_NAME"));
        }
        for (CatalogRow row : catalog.table("FIELDS", "OBJECT_SCHEMA", "ORDINAL_POSITION")) {
            fields.computeIfAbsent(
                            owner(row) + row.text("ROW_IDENTIFIER"), key -> new ArrayList<>())
                    .add(row);
        }
    }

    private static String owner(CatalogRow row) {
        return owner(row.text("OBJECT_TYPE"), row.text("OBJECT_SCHEMA"), row.text("OBJECT_NAME"));
    }

    private static String owner(String kind, String schema, String name) {
        return kind + "\n" + schema + "\n" + name + "\n";
    }

    /** A column of a table. */
    Column column(CatalogRow row) {
        Column column =
                Column.of(names.fromCatalog(row.text("COLUMN_NAME")), columnType(row))
                        .nullable(row.is("IS_NULLABLE"))
                        .comment(row.get("REMARKS"))
                        .option(ColumnOption.ON_UPDATE, row.get("COLUMN_ON_UPDATE"))
                        .option(ColumnOption.INVISIBLE, row.is("IS_VISIBLE") ? null : "true");
        String expression = row.get("GENERATION_EXPRESSION");
        if (expression != null) {
            return column.generated(new Generated(expression, true));
        }
        return row.is("IS_IDENTITY")
                ? column.identity(identity(row, column.type()))
                : column.defaultSql(row.get("COLUMN_DEFAULT"));
    }

    private SqlType columnType(CatalogRow row) {
        String domain = row.get("DOMAIN_NAME");
        if (domain == null) {
            return type(row, owner("TABLE", row.text("TABLE_SCHEMA"), row.text("TABLE_NAME")));
        }
        QualifiedName name = catalog.name(row.text("DOMAIN_SCHEMA"), domain);
        return SqlType.ofNative(H2Ddl.typeName(names, name));
    }

    /** The type of a domain. */
    SqlType domainType(CatalogRow row) {
        return type(row, owner("DOMAIN", row.text("DOMAIN_SCHEMA"), row.text("DOMAIN_NAME")));
    }

    /** The words of a domain, or null where it has none. */
    @Nullable List<String> domainWords(CatalogRow row) {
        return words.get(
                owner("DOMAIN", row.text("DOMAIN_SCHEMA"), row.text("DOMAIN_NAME"))
                        + row.text("DTD_IDENTIFIER"));
    }

    /** The fields of a domain that is a row, or null where it is none. */
    @Nullable List<Column> domainFields(CatalogRow row) {
        String owner = owner("DOMAIN", row.text("DOMAIN_SCHEMA"), row.text("DOMAIN_NAME"));
        List<CatalogRow> rows = fields.get(owner + row.text("DTD_IDENTIFIER"));
        return rows == null
                ? null
                : rows.stream()
                        .map(
                                f ->
                                        Column.of(
                                                names.fromCatalog(f.text("FIELD_NAME")),
                                                type(f, owner)))
                        .toList();
    }

    private SqlType type(CatalogRow row, String owner) {
        return H2Types.parse(text(row, owner));
    }

    private String text(CatalogRow row, String owner) {
        String type = row.text("DATA_TYPE");
        String key = owner + row.text("DTD_IDENTIFIER");
        Long digits = row.number("DATETIME_PRECISION");
        return switch (type) {
            case "ARRAY" -> array(row, owner, elements.get(key));
            case "ENUM" -> "enum" + words(words.getOrDefault(key, List.of()));
            case "ROW" -> "row" + fields(owner, fields.getOrDefault(key, List.of()));
            case "INTERVAL" -> interval(row);
            case "GEOMETRY" -> geometry(row);
            case "NUMERIC", "DECFLOAT" -> type + numeric(row);
            case "TIME", "TIMESTAMP" -> type + "(" + digits + ")";
            case "TIME WITH TIME ZONE" -> "time(" + digits + ") with time zone";
            case "TIMESTAMP WITH TIME ZONE" -> "timestamp(" + digits + ") with time zone";
            case "CHARACTER LARGE OBJECT", "BINARY LARGE OBJECT" -> type + lob(row);
            default -> type + length(row);
        };
    }

    private String array(CatalogRow row, String owner, @Nullable CatalogRow element) {
        return element == null
                ? "ARRAY"
                : text(element, owner) + " array[" + row.number("MAXIMUM_CARDINALITY") + "]";
    }

    static String words(List<String> values) {
        return values.stream()
                .map(value -> "'" + value.replace("'", "''") + "'")
                .collect(java.util.stream.Collectors.joining(", ", "(", ")"));
    }

    private String fields(String owner, List<CatalogRow> rows) {
        return rows.stream()
                .map(
                        row ->
                                names.quote(names.fromCatalog(row.text("FIELD_NAME")))
                                        + " "
                                        + H2Types.name(type(row, owner)))
                .collect(java.util.stream.Collectors.joining(", ", "(", ")"));
    }

    private static String interval(CatalogRow row) {
        String type = row.text("INTERVAL_TYPE");
        Long precision = row.number("INTERVAL_PRECISION");
        Long digits = row.number("DATETIME_PRECISION");
        String leading = precision == null || precision == 2 ? "" : "(" + precision + ")";
        boolean seconds = type.endsWith("SECOND") && digits != null && digits != 6;
        if (type.equals("SECOND")) {
            return "interval second" + (seconds ? "(" + precision + ", " + digits + ")" : leading);
        }
        return "interval "
                + type.replaceFirst("(?= |$)", leading)
                + (seconds ? "(" + digits + ")" : "");
    }

    private static String geometry(CatalogRow row) {
        String type = row.get("GEOMETRY_TYPE");
        Long system = row.number("GEOMETRY_SRID");
        if (type == null && system == null) {
            return "geometry";
        }
        return "geometry("
                + (type == null ? "geometry" : type)
                + (system == null ? "" : ", " + system)
                + ")";
    }

    private static String numeric(CatalogRow row) {
        Long precision = row.number("DECLARED_NUMERIC_PRECISION");
        Long scale = row.number("DECLARED_NUMERIC_SCALE");
        if (precision == null) {
            return "";
        }
        return scale == null ? "(" + precision + ")" : "(" + precision + ", " + scale + ")";
    }

    private static String lob(CatalogRow row) {
        Long length = row.number("CHARACTER_MAXIMUM_LENGTH");
        return length == null || length == Long.MAX_VALUE ? "" : "(" + length + ")";
    }

    private static String length(CatalogRow row) {
        Long length = row.number("CHARACTER_MAXIMUM_LENGTH");
        return length == null ? "" : "(" + length + ")";
    }

    private static Identity identity(CatalogRow row, SqlType type) {
        SequenceOptions options =
                new SequenceOptions(
                        row.number("IDENTITY_START"),
                        row.number("IDENTITY_INCREMENT"),
                        row.number("IDENTITY_MINIMUM"),
                        row.number("IDENTITY_MAXIMUM"),
                        row.number("IDENTITY_CACHE"),
                        row.is("IDENTITY_CYCLE"));
        boolean always = row.text("IDENTITY_GENERATION").equals("ALWAYS");
        return new Identity(
                always ? Identity.Mode.ALWAYS : Identity.Mode.BY_DEFAULT,
                H2Sequences.withoutDefaults(options, H2Types.largest(type)));
    }
}
