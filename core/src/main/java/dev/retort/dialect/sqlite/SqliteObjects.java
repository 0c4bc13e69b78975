package dev.retort.dialect.sqlite;

import dev.retort.dialect.DdlStatement;
import dev.retort.dialect.Dialect;
import dev.retort.error.NotSupportedByDatabaseException;
import dev.retort.schema.Comment;
import dev.retort.schema.CompositeType;
import dev.retort.schema.Domain;
import dev.retort.schema.EnumType;
import dev.retort.schema.Extension;
import dev.retort.schema.Grant;
import dev.retort.schema.Namespace;
import dev.retort.schema.NativeObject;
import dev.retort.schema.ObjectId;
import dev.retort.schema.ObjectKind;
import dev.retort.schema.ObjectVisitor;
import dev.retort.schema.Policy;
import dev.retort.schema.Routine;
import dev.retort.schema.ScheduledEvent;
import dev.retort.schema.SchemaObject;
import dev.retort.schema.Sequence;
import dev.retort.schema.Trigger;
import dev.retort.schema.View;
import java.util.List;

/** Views and triggers; all else SQLite does not have, and a sentence says what to do instead. */
final class SqliteObjects implements ObjectVisitor<List<DdlStatement>> {

    private final Dialect dialect;
    private final SqliteRefusals refusals;

    SqliteObjects(Dialect dialect, SqliteRefusals refusals) {
        this.dialect = dialect;
        this.refusals = refusals;
    }

    List<DdlStatement> create(SchemaObject object, boolean ifNotExists) {
        List<DdlStatement> statements = of(object);
        return ifNotExists
                ? statements.stream().map(it -> DdlStatement.of(ifNotExists(it.sql()))).toList()
                : statements;
    }

    /** {@code CREATE VIEW IF NOT EXISTS}, and so for triggers. */
    private static String ifNotExists(String sql) {
        for (Token token : Tokenizer.words(sql)) {
            if (token.isWord("VIEW") || token.isWord("TRIGGER")) {
                String rest = sql.substring(token.end()).stripLeading();
                return rest.regionMatches(true, 0, "IF NOT", 0, 6)
                        ? sql
                        : sql.substring(0, token.end()) + " IF NOT EXISTS " + rest;
            }
        }
        return sql;
    }

    List<DdlStatement> drop(ObjectId id, boolean ifExists) {
        return switch (id.kind()) {
            case VIEW, TRIGGER ->
                    List.of(
                            DdlStatement.of(
                                    "DROP %s %s%s"
                                            .formatted(
                                                    id.kind(),
                                                    ifExists ? "IF EXISTS " : "",
                                                    dialect.quote(id.name()))));
            case COMMENT -> List.of();
            default -> throw missing(id.kind(), "there is none to drop");
        };
    }

    private NotSupportedByDatabaseException missing(ObjectKind kind, String instead) {
        return refusals.refuse(
                "SQLite has nothing of the kind \"" + kind.word() + "\": " + instead + ".");
    }

    @Override
    public List<DdlStatement> view(View view) {
        if (view.materialized()) {
            throw refusals.refuse(
                    "SQLite has no views that keep rows. Create a table and fill it.");
        }
        if (!view.options().isEmpty()) {
            throw refusals.refuse("SQLite has no options of views; leave them out.");
        }
        String columns =
                view.columns().isEmpty() ? "" : " (" + SqliteNames.list(view.columns()) + ")";
        return List.of(
                DdlStatement.of(
                        "CREATE VIEW "
                                + dialect.quote(view.name())
                                + columns
                                + " AS "
                                + view.query()));
    }

    @Override
    public List<DdlStatement> trigger(Trigger trigger) {
        if (!trigger.enabled().isEmpty()) {
            throw refusals.refuse("A trigger of SQLite is always on; leave out how it fires.");
        }
        return List.of(DdlStatement.of(trigger.definition()));
    }

    @Override
    public List<DdlStatement> namespace(Namespace namespace) {
        throw missing(ObjectKind.NAMESPACE, "a database is one room; name tables apart instead");
    }

    @Override
    public List<DdlStatement> extension(Extension extension) {
        throw missing(ObjectKind.EXTENSION, "a program loads what it needs when it connects");
    }

    @Override
    public List<DdlStatement> enumType(EnumType type) {
        throw missing(ObjectKind.ENUM_TYPE, "use a text column with a check");
    }

    @Override
    public List<DdlStatement> compositeType(CompositeType type) {
        throw missing(ObjectKind.COMPOSITE_TYPE, "use columns, or a JSON document");
    }

    @Override
    public List<DdlStatement> domain(Domain domain) {
        throw missing(ObjectKind.DOMAIN, "use the plain type with a check");
    }

    @Override
    public List<DdlStatement> sequence(Sequence sequence) {
        throw missing(ObjectKind.SEQUENCE, "use a column that numbers its rows, or a table");
    }

    @Override
    public List<DdlStatement> routine(Routine routine) {
        throw missing(ObjectKind.ROUTINE, "a program brings its functions when it connects");
    }

    @Override
    public List<DdlStatement> policy(Policy policy) {
        throw missing(ObjectKind.POLICY, "a file has no users; guard the file");
    }

    @Override
    public List<DdlStatement> event(ScheduledEvent event) {
        throw missing(ObjectKind.EVENT, "let the program keep the time");
    }

    @Override
    public List<DdlStatement> nativeObject(NativeObject object) {
        throw missing(ObjectKind.NATIVE_OBJECT, "leave it out");
    }

    @Override
    public List<DdlStatement> grant(Grant grant) {
        throw missing(ObjectKind.GRANT, "a file has no users; guard the file");
    }

    /** SQLite keeps no comments. */
    @Override
    public List<DdlStatement> comment(Comment comment) {
        return List.of();
    }
}
