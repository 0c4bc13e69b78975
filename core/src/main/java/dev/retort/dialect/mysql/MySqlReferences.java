package dev.retort.dialect.mysql;

import dev.retort.error.NotSupportedByDatabaseException;
import dev.retort.schema.Constraint;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** What foreign keys refer to, as the server has to be told: by schema and columns. */
final class MySqlReferences {

    private final MySqlFacts facts;
    private final Supplier<Schema> before;
    private final Function<String, NotSupportedByDatabaseException> refusal;

    MySqlReferences(
            MySqlFacts facts,
            Supplier<Schema> before,
            Function<String, NotSupportedByDatabaseException> refusal) {
        this.facts = facts;
        this.before = before;
        this.refusal = refusal;
    }

    /**
     * A constraint, of foreign keys with the columns that they refer to.
     *
     * @param own the table, which may refer to itself
     */
    Constraint whole(Constraint constraint, Table own) {
        if (!(constraint instanceof ForeignKey key)) {
            return constraint;
        }
        QualifiedName to = key.referencedTable();
        List<String> columns =
                key.referencedColumns().isEmpty() ? columns(to, own) : key.referencedColumns();
        return key.references(found(to, own.name()), columns);
    }

    /** A name without a schema would be looked for in that of the table which refers. */
    private QualifiedName found(QualifiedName to, QualifiedName own) {
        if (to.schema() != null || own.schema() == null) {
            return to;
        }
        String home = facts.database();
        if (home == null) {
            throw refusal.apply(
                    "looks for \"%s\" beside \"%s\", which refers to it; name the schema of both."
                            .formatted(to, own));
        }
        return to.withSchema(home);
    }

    private List<String> columns(QualifiedName to, Table own) {
        Optional<Table> table =
                own.name().equals(to) && own.primaryKey().isPresent()
                        ? Optional.of(own)
                        : before.get().table(to);
        return table.flatMap(Table::primaryKey)
                .map(PrimaryKey::columns)
                .orElseThrow(
                        () ->
                                refusal.apply(
                                        "has to be told the columns of \""
                                                + to
                                                + "\" that a foreign key refers to; name them."));
    }
}
