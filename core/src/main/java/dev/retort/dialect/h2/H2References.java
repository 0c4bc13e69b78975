package dev.retort.dialect.h2;

import dev.retort.operation.Operation;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/** What foreign keys refer to, by names that H2 finds from a table in another schema too. */
final class H2References {

    private H2References() {}

    /** A name without a schema would be looked for in that of the table which refers. */
    static ForeignKey named(ForeignKey key, Operation operation, H2Dialect h2) {
        QualifiedName other = key.referencedTable();
        QualifiedName table = table(operation);
        boolean elsewhere = other.schema() == null && table != null && table.schema() != null;
        return elsewhere
                ? key.references(
                        new QualifiedName(h2.homeSchema().orElse(null), other.name()),
                        key.referencedColumns())
                : key;
    }

    private static @Nullable QualifiedName table(Operation operation) {
        if (operation instanceof Operation.CreateTable create) {
            return create.table().name();
        }
        if (operation instanceof Operation.RebuildTable rebuild) {
            return rebuild.table();
        }
        if (operation instanceof Operation.AddConstraint add) {
            return add.table();
        }
        return operation instanceof Operation.ValidateConstraint validate ? validate.table() : null;
    }
}
