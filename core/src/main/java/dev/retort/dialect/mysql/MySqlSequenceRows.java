package dev.retort.dialect.mysql;

import dev.retort.dialect.CatalogRow;
import dev.retort.schema.Sequence;
import dev.retort.schema.SequenceOptions;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Sequences: each is a table of one row that says how it counts; all are asked in one query. */
final class MySqlSequenceRows {

    private MySqlSequenceRows() {}

    static List<Sequence> sequences(MySqlCatalog catalog, List<CatalogRow> tables)
            throws SQLException {
        List<String> questions = new ArrayList<>();
        MySqlLiterals literals = new MySqlLiterals(catalog.facts());
        for (CatalogRow row : tables) {
            if (row.text("TABLE_TYPE").equals("SEQUENCE")) {
                questions.add(
                        "SELECT %s AS TABLE_SCHEMA, %s AS TABLE_NAME, s.* FROM %s.%s s"
                                .formatted(
                                        literals.string(row.text("TABLE_SCHEMA")),
                                        literals.string(row.text("TABLE_NAME")),
                                        MySqlNames.quote(row.text("TABLE_SCHEMA")),
                                        MySqlNames.quote(row.text("TABLE_NAME"))));
            }
        }
        List<Sequence> sequences = new ArrayList<>();
        if (!questions.isEmpty()) {
            for (CatalogRow row : catalog.rows(String.join(" UNION ALL ", questions))) {
                sequences.add(sequence(catalog.facts(), row));
            }
        }
        return sequences;
    }

    private static Sequence sequence(MySqlFacts facts, CatalogRow row) {
        SequenceOptions options =
                new SequenceOptions(
                        Long.valueOf(row.text("START_VALUE")),
                        Long.valueOf(row.text("INCREMENT")),
                        Long.valueOf(row.text("MINIMUM_VALUE")),
                        Long.valueOf(row.text("MAXIMUM_VALUE")),
                        Long.valueOf(row.text("CACHE_SIZE")),
                        !row.text("CYCLE_OPTION").matches("0|false"));
        return Sequence.of(
                        MySqlInspector.name(
                                facts, row.text("TABLE_SCHEMA"), row.text("TABLE_NAME")))
                .options(MySqlSequences.withoutDefaults(options));
    }
}
