package dev.retort.dialect.postgresql;

import dev.retort.dialect.DdlStatement;
import dev.retort.error.UnknownObjectException;
import dev.retort.operation.Operation;
import dev.retort.schema.Grant;
import dev.retort.schema.ObjectId;
import dev.retort.schema.ObjectKind;
import dev.retort.schema.Schema;
import dev.retort.schema.SchemaObject;
import java.util.List;
import java.util.function.Supplier;

/** {@code DROP} of what is neither a table nor an index, and what does the same for the rest. */
final class PostgreSqlDrops {

    private final PostgreSqlDialect dialect;
    private final Supplier<Schema> before;
    private final PostgreSqlTargets targets;
    private final PostgreSqlObjects objects;

    PostgreSqlDrops(PostgreSqlDialect dialect, Supplier<Schema> before) {
        this.dialect = dialect;
        this.before = before;
        this.targets = new PostgreSqlTargets(dialect, before);
        this.objects = new PostgreSqlObjects(dialect, targets, false);
    }

    List<DdlStatement> statements(Operation.DropObject operation) {
        ObjectId id = operation.id();
        SchemaObject was = operation.was();
        if (id.kind() == ObjectKind.GRANT || id.kind() == ObjectKind.COMMENT) {
            return undo(operation);
        }
        if (id.kind() == ObjectKind.EVENT) {
            throw PostgreSqlTargets.noEvents(dialect, operation.name());
        }
        return List.of(
                DdlStatement.of(
                        "DROP "
                                + targets.word(id, was)
                                + (operation.ifExists() ? " IF EXISTS " : " ")
                                + targets.name(id)
                                + (operation.cascade() ? " CASCADE" : "")));
    }

    private List<DdlStatement> undo(Operation.DropObject operation) {
        SchemaObject was = operation.was();
        SchemaObject object = was == null ? before.get().find(operation.id()).orElse(null) : was;
        if (object instanceof Grant grant) {
            return grant.privileges().isEmpty()
                    ? objects.give(grant, List.of("ALL"))
                    : objects.revoke(grant, grant.privileges());
        }
        if (object instanceof dev.retort.schema.Comment comment) {
            return objects.comment(comment.target(), null);
        }
        if (operation.ifExists()) {
            return List.of();
        }
        throw new UnknownObjectException(operation.name(), operation.id().toString());
    }
}
