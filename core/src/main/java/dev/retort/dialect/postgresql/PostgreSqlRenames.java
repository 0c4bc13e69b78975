package dev.retort.dialect.postgresql;

import dev.retort.dialect.DdlStatement;
import dev.retort.error.NotSupportedByDatabaseException;
import dev.retort.operation.Operation;
import dev.retort.schema.ObjectId;
import dev.retort.schema.ObjectKind;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/** {@code ALTER … RENAME TO} and {@code SET SCHEMA} of what is neither a table nor an index. */
final class PostgreSqlRenames {

    private final PostgreSqlDialect dialect;
    private final PostgreSqlTargets targets;

    PostgreSqlRenames(PostgreSqlDialect dialect, Supplier<Schema> before) {
        this.dialect = dialect;
        this.targets = new PostgreSqlTargets(dialect, before);
    }

    List<DdlStatement> statements(Operation.RenameObject operation) {
        ObjectId id = operation.id();
        QualifiedName to = operation.to();
        if (id.kind() == ObjectKind.GRANT
                || id.kind() == ObjectKind.COMMENT
                || id.kind() == ObjectKind.EVENT
                || id.detail().startsWith("OPERATOR ")
                || id.detail().equals("CAST")) {
            throw new NotSupportedByDatabaseException(
                    dialect.name(),
                    operation.name(),
                    "PostgreSQL has no name to change of this kind ("
                            + id.kind().word()
                            + "); drop it and create it.");
        }
        List<DdlStatement> statements = new ArrayList<>();
        boolean moves =
                id.parent() == null
                        && id.kind() != ObjectKind.NAMESPACE
                        && !Objects.equals(id.name().schema(), to.schema());
        String schema = to.schema() == null ? dialect.home() : to.schema();
        if (moves) {
            statements.add(
                    DdlStatement.of(
                            "ALTER "
                                    + targets.of(id, null)
                                    + " SET SCHEMA "
                                    + dialect.quote(schema)));
        }
        if (!id.name().name().equals(to.name())) {
            ObjectId moved =
                    moves
                            ? new ObjectId(
                                    id.kind(), null, id.name().withSchema(schema), id.detail())
                            : id;
            statements.add(
                    DdlStatement.of(
                            "ALTER "
                                    + targets.word(id, null)
                                    + " "
                                    + targets.name(moved)
                                    + " RENAME TO "
                                    + dialect.quote(to.name())));
        }
        return statements;
    }
}
