package dev.retort.dialect.mysql;

import dev.retort.dialect.DdlStatement;
import dev.retort.error.NotSupportedByDatabaseException;
import dev.retort.error.OpaqueSchemaException;
import dev.retort.operation.Operation;
import dev.retort.schema.Comment;
import dev.retort.schema.CompositeType;
import dev.retort.schema.Domain;
import dev.retort.schema.EnumType;
import dev.retort.schema.Extension;
import dev.retort.schema.Grant;
import dev.retort.schema.Index;
import dev.retort.schema.Namespace;
import dev.retort.schema.NativeObject;
import dev.retort.schema.ObjectId;
import dev.retort.schema.ObjectKind;
import dev.retort.schema.ObjectVisitor;
import dev.retort.schema.Policy;
import dev.retort.schema.Routine;
import dev.retort.schema.ScheduledEvent;
import dev.retort.schema.Schema;
import dev.retort.schema.SchemaObject;
import dev.retort.schema.Sequence;
import dev.retort.schema.Trigger;
import dev.retort.schema.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is neither a table nor an index: made, dropped, changed, renamed. */
final class MySqlObjects {

    private final MySqlFacts facts;
    private final MySqlDialect dialect;
    private final Operation operation;
    private final Supplier<Schema> before;

    MySqlObjects(MySqlDialect dialect, Operation operation, Supplier<Schema> before) {
        this.dialect = dialect;
        this.facts = dialect.facts();
        this.operation = operation;
        this.before = before;
    }

    private NotSupportedByDatabaseException refuse(String what) {
        return new NotSupportedByDatabaseException(
                dialect.name(), operation.name(), facts.product() + " " + what);
    }

    private static List<DdlStatement> one(String sql) {
        return List.of(DdlStatement.of(sql));
    }

    /** Creates an object; the words IF NOT EXISTS stand only where every server knows them. */
    List<DdlStatement> create(SchemaObject object, boolean ifNotExists) {
        boolean there = ifNotExists && before.get().find(object.id()).isPresent();
        return there ? List.of() : new Creation(ifNotExists).of(object);
    }

    /** Why there is no such thing, and what to do. */
    private NotSupportedByDatabaseException absent(ObjectKind kind) {
        return refuse(
                switch (kind) {
                    case EXTENSION ->
                            "has no extensions of a database; "
                                    + (facts.mariaDb() ? "INSTALL SONAME" : "INSTALL COMPONENT")
                                    + " loads what a server lacks.";
                    case ENUM_TYPE ->
                            "has no types of words; give the column the type"
                                    + " nativeType(\"enum('a','b')\").";
                    case COMPOSITE_TYPE ->
                            "has no composite types; use columns of their own, or json().";
                    case DOMAIN -> "has no domains; give the columns the type and a check.";
                    case POLICY -> "has no policies for rows; grant rights on a view of them.";
                    case NATIVE_OBJECT ->
                            "has nothing that only another database knows; leave it out.";
                    default -> "has no " + kind.word() + " that stands alone.";
                });
    }

    List<DdlStatement> drop(Operation.DropObject drop) {
        ObjectId id = drop.id();
        if (id.kind() == ObjectKind.SEQUENCE) {
            MySqlSequences.require(this::refuse, facts);
        }
        String condition = drop.ifExists() ? "IF EXISTS " : "";
        String name = MySqlNames.quote(id.name());
        return switch (id.kind()) {
            case NAMESPACE -> dropNamespace(drop, condition + name);
            case SEQUENCE -> one("DROP SEQUENCE " + condition + name);
            case VIEW -> one("DROP VIEW " + condition + name);
            case TRIGGER -> one("DROP TRIGGER " + condition + name);
            case EVENT -> one("DROP EVENT " + condition + name);
            case ROUTINE -> one("DROP " + kind(drop) + " " + condition + name);
            case GRANT -> one(revoke(grant(drop)));
            case COMMENT -> comment(drop);
            default -> throw absent(id.kind());
        };
    }

    /** The database is asked whether anything is in it, since DROP DATABASE does not ask. */
    private List<DdlStatement> dropNamespace(Operation.DropObject drop, String words) {
        List<DdlStatement> statements = new ArrayList<>();
        if (!drop.cascade()) {
            statements.add(
                    DdlStatement.of(
                            "/* Fails with \"more than 1 row\" where the schema is not empty. */ DO"
                                    + " (SELECT IF(EXISTS(SELECT 1 FROM information_schema.TABLES"
                                    + " WHERE TABLE_SCHEMA = "
                                    + dialect.literal(drop.id().name().name())
                                    + "), (SELECT 1 UNION SELECT 2), 0))"));
        }
        statements.add(DdlStatement.of("DROP DATABASE " + words));
        rights(drop.id()).forEach(it -> statements.add(DdlStatement.of(revoke(it))));
        return statements;
    }

    /** The server would keep them for the next schema of that name. */
    private List<Grant> rights(ObjectId target) {
        try {
            return before.get().objects(Grant.class).stream()
                    .filter(it -> it.target().equals(target))
                    .toList();
        } catch (OpaqueSchemaException e) {
            return List.of();
        }
    }

    private SchemaObject known(Operation.DropObject drop) {
        Operation completed = drop.completed(before.get());
        SchemaObject was = ((Operation.DropObject) completed).was();
        if (was == null) {
            throw refuse("drops only what is known, and there is no " + drop.id() + ".");
        }
        return was;
    }

    private Grant grant(Operation.DropObject drop) {
        return (Grant) known(drop);
    }

    /** A function and a procedure are dropped by different words. */
    private String kind(Operation.DropObject drop) {
        Operation completed = drop.completed(before.get());
        return ((Operation.DropObject) completed).was() instanceof Routine routine
                        && routine.routineKind() == Routine.Kind.PROCEDURE
                ? "PROCEDURE"
                : "FUNCTION";
    }

    /** Only an index has a comment that is no part of its definition. */
    private List<DdlStatement> comment(Operation.DropObject drop) {
        return comment(((Comment) known(drop)).target(), null);
    }

    private List<DdlStatement> comment(ObjectId target, @Nullable String text) {
        if (target.kind() == ObjectKind.NAMESPACE && facts.mariaDb()) {
            return one(
                    "ALTER DATABASE "
                            + MySqlNames.quote(target.name())
                            + " COMMENT = "
                            + dialect.literal(text == null ? "" : text));
        }
        if (target.kind() != ObjectKind.INDEX) {
            throw refuse(
                    switch (target.kind()) {
                        case ROUTINE, EVENT ->
                                "keeps the comment of "
                                        + target.kind().words()
                                        + " in their definition; write COMMENT there.";
                        default ->
                                "has no statement that comments on "
                                        + target.kind().words()
                                        + "; leave the comment out.";
                    });
        }
        Index index =
                index(target)
                        .orElseThrow(
                                () ->
                                        refuse(
                                                "makes an index again to comment on it, and there"
                                                        + " is no "
                                                        + target
                                                        + "."));
        return one(
                "ALTER TABLE "
                        + MySqlNames.quote(index.table())
                        + " DROP INDEX "
                        + MySqlNames.quote(index.name())
                        + ", "
                        + new MySqlIndexes(facts, operation.name()).add(index, text));
    }

    /** A unique index may be told as the constraint that it is too. */
    private Optional<Index> index(ObjectId target) {
        Schema schema = before.get();
        String name = target.name().name();
        return schema.index(name, target.table())
                .or(() -> schema.table(target.table()).flatMap(it -> MySqlUniques.index(it, name)));
    }

    List<DdlStatement> alter(Operation.AlterObject alter) {
        SchemaObject to = alter.to();
        if (to instanceof View view) {
            return one("CREATE OR REPLACE " + MySqlViews.create(view, this::refuse));
        }
        if (to instanceof Sequence sequence) {
            Operation completed = alter.completed(before.get());
            return ((Operation.AlterObject) completed).from() instanceof Sequence from
                    ? MySqlSequences.alter(from, sequence, this::refuse, facts)
                            .map(MySqlObjects::one)
                            .orElse(List.of())
                    : create(to, false);
        }
        if (to instanceof Comment || to instanceof Namespace) {
            return create(to, false);
        }
        List<DdlStatement> statements = new ArrayList<>();
        if (to instanceof Grant) {
            Operation completed = alter.completed(before.get());
            if (((Operation.AlterObject) completed).from() instanceof Grant grant) {
                statements.add(DdlStatement.of(revoke(grant)));
            }
        } else {
            SchemaObject from = alter.from();
            SchemaObject was = from == null ? to : from;
            statements.addAll(drop(new Operation.DropObject(was.id(), was, true, false)));
        }
        statements.addAll(create(to, false));
        return statements;
    }

    List<DdlStatement> rename(Operation.RenameObject rename) {
        ObjectId id = rename.id();
        String from = MySqlNames.quote(id.name());
        String to = MySqlNames.quote(rename.to());
        if (id.kind() == ObjectKind.SEQUENCE) {
            MySqlSequences.require(this::refuse, facts);
        }
        return switch (id.kind()) {
            case EXTENSION, ENUM_TYPE, COMPOSITE_TYPE, DOMAIN, POLICY, NATIVE_OBJECT ->
                    throw absent(id.kind());
            case VIEW, SEQUENCE -> one("RENAME TABLE " + from + " TO " + to);
            case EVENT -> one("ALTER EVENT " + from + " RENAME TO " + to);
            default ->
                    throw refuse(
                            "cannot rename "
                                    + id.kind().words()
                                    + "; create it under the new name and drop the old one.");
        };
    }

    private String revoke(Grant grant) {
        return "REVOKE "
                + privileges(grant)
                + (grant.grantable() ? ", GRANT OPTION" : "")
                + " ON "
                + target(grant)
                + " FROM "
                + grantee(grant);
    }

    private static String privileges(Grant grant) {
        String column =
                grant.target().kind() == ObjectKind.COLUMN
                        ? " (" + MySqlNames.quote(grant.target().name().name()) + ")"
                        : "";
        return grant.privileges().stream()
                .map(privilege -> privilege + column)
                .collect(Collectors.joining(", "));
    }

    private String target(Grant grant) {
        ObjectId id = grant.target();
        String name = MySqlNames.quote(id.name());
        return switch (id.kind()) {
            case TABLE, VIEW, SEQUENCE -> name;
            case COLUMN -> MySqlNames.quote(id.table());
            case NAMESPACE -> name + ".*";
            case ROUTINE ->
                    (before.get().find(id).orElse(null) instanceof Routine routine
                                            && routine.routineKind() == Routine.Kind.PROCEDURE
                                    ? "PROCEDURE "
                                    : "FUNCTION ")
                            + name;
            default ->
                    throw refuse(
                            "has no rights on " + id.kind().words() + "; leave the grant out.");
        };
    }

    /** {@code 'user'@'host'} as it is; anything else is one name, of a role or a user. */
    private String grantee(Grant grant) {
        String grantee = grant.grantee();
        boolean written = grantee.startsWith("'") || grantee.startsWith("`");
        if (written || grantee.equalsIgnoreCase("PUBLIC")) {
            return grantee;
        }
        int at = grantee.lastIndexOf('@');
        return at < 0
                ? "'" + grantee + "'"
                : "'" + grantee.substring(0, at) + "'@'" + grantee.substring(at + 1) + "'";
    }

    /** What creates an object. */
    private final class Creation implements ObjectVisitor<List<DdlStatement>> {

        private final boolean ifNotExists;

        Creation(boolean ifNotExists) {
            this.ifNotExists = ifNotExists;
        }

        private String condition() {
            return ifNotExists ? "IF NOT EXISTS " : "";
        }

        @Override
        public List<DdlStatement> namespace(Namespace namespace) {
            return one("CREATE DATABASE " + condition() + MySqlNames.quote(namespace.name()));
        }

        @Override
        public List<DdlStatement> extension(Extension extension) {
            throw absent(ObjectKind.EXTENSION);
        }

        @Override
        public List<DdlStatement> enumType(EnumType type) {
            throw absent(ObjectKind.ENUM_TYPE);
        }

        @Override
        public List<DdlStatement> compositeType(CompositeType type) {
            throw absent(ObjectKind.COMPOSITE_TYPE);
        }

        @Override
        public List<DdlStatement> domain(Domain domain) {
            throw absent(ObjectKind.DOMAIN);
        }

        @Override
        public List<DdlStatement> sequence(Sequence sequence) {
            return one(
                    MySqlSequences.create(sequence, condition(), MySqlObjects.this::refuse, facts));
        }

        @Override
        public List<DdlStatement> view(View view) {
            return one("CREATE " + MySqlViews.create(view, MySqlObjects.this::refuse));
        }

        @Override
        public List<DdlStatement> routine(Routine routine) {
            return one(routine.definition());
        }

        @Override
        public List<DdlStatement> trigger(Trigger trigger) {
            if (!trigger.enabled().isEmpty()) {
                throw refuse("fires every trigger that is there; leave this one out.");
            }
            return one(trigger.definition());
        }

        @Override
        public List<DdlStatement> policy(Policy policy) {
            throw absent(ObjectKind.POLICY);
        }

        @Override
        public List<DdlStatement> event(ScheduledEvent event) {
            return one(event.definition());
        }

        @Override
        public List<DdlStatement> nativeObject(NativeObject object) {
            throw absent(ObjectKind.NATIVE_OBJECT);
        }

        @Override
        public List<DdlStatement> grant(Grant grant) {
            if (grant.privileges().isEmpty()) {
                return List.of();
            }
            return one(
                    "GRANT "
                            + privileges(grant)
                            + " ON "
                            + target(grant)
                            + " TO "
                            + grantee(grant)
                            + (grant.grantable() ? " WITH GRANT OPTION" : ""));
        }

        @Override
        public List<DdlStatement> comment(Comment comment) {
            return MySqlObjects.this.comment(comment.target(), comment.text());
        }
    }
}
