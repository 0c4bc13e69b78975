package dev.retort.dialect.mysql;

import dev.retort.dialect.CatalogRow;
import dev.retort.schema.Column;
import dev.retort.schema.ColumnOption;
import dev.retort.schema.Generated;
import dev.retort.schema.Identity;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.SqlType;
import dev.retort.schema.TypeKind;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Rows of COLUMNS as columns. */
final class MySqlColumnRows {

    private static final Pattern COMPRESSED =
            Pattern.compile(" /\\*M?!\\d+ (COMPRESSED[^*]*?)\\*/");

    private static final Pattern ON_UPDATE =
            Pattern.compile("on update (\\w+(?:\\(\\d*\\))?)", Pattern.CASE_INSENSITIVE);

    private final MySqlFacts facts;
    private final MySqlTypes types;
    private final MySqlCollations collations;
    private final MySqlCheckRows checks;

    MySqlColumnRows(MySqlFacts facts, MySqlCollations collations, MySqlCheckRows checks) {
        this.facts = facts;
        this.types = new MySqlTypes(facts);
        this.collations = collations;
        this.checks = checks;
    }

    Map<QualifiedName, List<Column>> columns(MySqlCatalog catalog) throws SQLException {
        Map<QualifiedName, List<Column>> all = new LinkedHashMap<>();
        for (CatalogRow row :
                catalog.table(
                        "COLUMNS", "TABLE_SCHEMA", "TABLE_SCHEMA, TABLE_NAME, ORDINAL_POSITION")) {
            QualifiedName table =
                    MySqlInspector.name(facts, row.text("TABLE_SCHEMA"), row.text("TABLE_NAME"));
            all.computeIfAbsent(table, t -> new ArrayList<>()).add(column(table, row));
        }
        return all;
    }

    private Column column(QualifiedName table, CatalogRow row) {
        String name = row.text("COLUMN_NAME");
        String extra = row.orEmpty("EXTRA");
        Matcher compressed = COMPRESSED.matcher(row.text("COLUMN_TYPE"));
        boolean isCompressed = compressed.find();
        SqlType type =
                type(isCompressed ? compressed.replaceFirst("") : row.text("COLUMN_TYPE"), row);
        Column column = Column.of(name, type).nullable(row.text("IS_NULLABLE").equals("YES"));
        if (isJson(table, row)) {
            checks.forget(table, name);
            column = column.type(SqlType.of(TypeKind.JSON));
        } else {
            MySqlCollations.Inherited own =
                    collations.ofColumn(table, row.orEmpty("COLLATION_NAME"));
            column =
                    column.collation(own.collation())
                            .option(ColumnOption.CHARACTER_SET, own.characterSet());
        }
        column = value(column, row, extra.toLowerCase(Locale.ROOT));
        String comment = row.orEmpty("COLUMN_COMMENT");
        Matcher onUpdate = ON_UPDATE.matcher(extra);
        return column.comment(comment.isEmpty() ? null : comment)
                .option(ColumnOption.COMPRESSION, isCompressed ? compressed.group(1).strip() : null)
                .option(ColumnOption.ON_UPDATE, onUpdate.find() ? onUpdate.group(1) : null)
                .option(ColumnOption.INVISIBLE, extra.contains("INVISIBLE") ? "true" : null)
                .option(
                        ColumnOption.STORAGE,
                        extra.contains("WITHOUT SYSTEM VERSIONING")
                                ? "WITHOUT SYSTEM VERSIONING"
                                : null);
    }

    private SqlType type(String text, CatalogRow row) {
        String srid = row.get("SRS_ID");
        return types.parse(srid == null ? text : text + " srid " + srid);
    }

    /** MariaDB has no JSON but long text that has to be valid. */
    private boolean isJson(QualifiedName table, CatalogRow row) {
        return row.orEmpty("COLUMN_TYPE").equalsIgnoreCase("longtext")
                && row.orEmpty("COLLATION_NAME").equals("utf8mb4_bin")
                && checks.isJson(table, row.text("COLUMN_NAME"));
    }

    private Column value(Column column, CatalogRow row, String extra) {
        String expression = row.orEmpty("GENERATION_EXPRESSION");
        if (!expression.isEmpty()) {
            boolean stored = extra.contains("stored") || extra.contains("persistent");
            return column.generated(new Generated(plain(expression), stored));
        }
        if (extra.contains("auto_increment")) {
            return column.identity(Identity.of(Identity.Mode.BY_DEFAULT));
        }
        return column.defaultSql(defaultSql(column, row.get("COLUMN_DEFAULT"), extra));
    }

    private String plain(String expression) {
        String text = facts.mariaDb() ? expression : MySqlCheckRows.expression(expression);
        return MySqlText.withoutDatabase(text, facts.database(), facts.backslashEscapes());
    }

    /** MariaDB tells SQL; MySQL tells the value, and by another word that it is an expression. */
    private @Nullable String defaultSql(Column column, @Nullable String told, String extra) {
        if (told == null || facts.mariaDb() && told.equals("NULL")) {
            return null;
        }
        if (facts.mariaDb()) {
            return MySqlText.withoutDatabase(told, facts.database(), facts.backslashEscapes());
        }
        boolean now = told.toUpperCase(Locale.ROOT).startsWith("CURRENT_TIMESTAMP");
        if (extra.contains("default_generated")) {
            return now ? told : "(" + MySqlCheckRows.expression(told) + ")";
        }
        boolean bits = told.matches("b'[01]+'");
        return bits || MySqlTypes.isNumber(column.type()) || now
                ? told
                : new MySqlLiterals(facts).string(told);
    }
}
