package dev.retort.dialect.h2;

import dev.retort.dialect.DdlStatement;
import dev.retort.error.NotSupportedByDatabaseException;
import dev.retort.operation.Operation;
import dev.retort.schema.Check;
import dev.retort.schema.Column;
import dev.retort.schema.Comment;
import dev.retort.schema.CompositeType;
import dev.retort.schema.Domain;
import dev.retort.schema.EnumType;
import dev.retort.schema.Grant;
import dev.retort.schema.ObjectId;
import dev.retort.schema.ObjectKind;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Routine;
import dev.retort.schema.Schema;
import dev.retort.schema.SchemaObject;
import dev.retort.schema.Sequence;
import dev.retort.schema.SequenceOptions;
import dev.retort.schema.SqlType;
import dev.retort.schema.Table;
import dev.retort.schema.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** DROP, ALTER and RENAME of everything that is neither a table nor an index. */
final class H2ObjectChanges {

    private final H2Dialect dialect;
    private final Operation operation;
    private final Supplier<Schema> before;
    private final H2Objects creation;

    H2ObjectChanges(H2Dialect dialect, Operation operation, Supplier<Schema> before) {
        this.dialect = dialect;
        this.operation = operation;
        this.before = before;
        this.creation = new H2Objects(dialect, operation, "");
    }

    private NotSupportedByDatabaseException refuse(String what) {
        return creation.refuse(what);
    }

    private static List<DdlStatement> statements(String... sql) {
        return H2Objects.statements(sql);
    }

    private String q(QualifiedName name) {
        return dialect.quote(name);
    }

    private String q(String name) {
        return dialect.quote(name);
    }

    List<DdlStatement> drop(Operation.DropObject drop) {
        ObjectId id = drop.id();
        String cascade = drop.cascade() ? " CASCADE" : "";
        String name = (drop.ifExists() ? "IF EXISTS " : "") + q(id.name());
        return switch (id.kind()) {
            case NAMESPACE ->
                    statements("DROP SCHEMA " + name + (drop.cascade() ? " CASCADE" : " RESTRICT"));
            case ENUM_TYPE, COMPOSITE_TYPE, DOMAIN -> statements("DROP DOMAIN " + name + cascade);
            case SEQUENCE -> statements("DROP SEQUENCE " + name);
            case VIEW -> statements("DROP VIEW " + name + cascade);
            case ROUTINE -> statements("DROP " + routineWord(drop) + " " + name);
            case TRIGGER -> statements("DROP TRIGGER " + name);
            case GRANT -> revoke(drop);
            case COMMENT -> {
                Operation known = drop.completed(before.get());
                SchemaObject comment = known instanceof Operation.DropObject d ? d.was() : null;
                if (!(comment instanceof Comment text)) {
                    throw refuse("Nothing tells what the comment is about that shall go.");
                }
                yield comment(text.target(), null);
            }
            default ->
                    throw refuse(
                            "H2 has no "
                                    + id.kind().words()
                                    + ", so that none is there to be dropped.");
        };
    }

    /** A function and an aggregate are dropped by different words. */
    private String routineWord(Operation.DropObject drop) {
        Operation known = drop.was() == null ? drop.completed(before.get()) : drop;
        return known instanceof Operation.DropObject d && isAggregate(d.was())
                ? "AGGREGATE"
                : "ALIAS";
    }

    private static boolean isAggregate(@Nullable SchemaObject object) {
        return object instanceof Routine routine && routine.routineKind() == Routine.Kind.AGGREGATE;
    }

    /** An aggregate has a name that COMMENT does not know. */
    List<DdlStatement> comment(ObjectId target, @Nullable String text) {
        boolean aggregate =
                target.kind() == ObjectKind.ROUTINE
                        && isAggregate(before.get().find(target).orElse(null));
        if (aggregate) {
            throw refuse("H2 keeps no comments on aggregates; write it into the class of Java.");
        }
        List<DdlStatement> statements = new ArrayList<>(creation.commentStatement(target, text));
        switch (target.kind()) {
            case DOMAIN, ENUM_TYPE, COMPOSITE_TYPE -> statements.addAll(ofColumns(target));
            default -> {}
        }
        return statements;
    }

    /** H2 hands the comment of a domain on to columns without one, where it would outlive it. */
    private List<DdlStatement> ofColumns(ObjectId domain) {
        if (!(before.get().find(Comment.idOf(domain)).orElse(null) instanceof Comment was)) {
            return List.of();
        }
        return columns(domain.name()).stream()
                .filter(
                        it ->
                                it.column().comment() == null
                                        || was.text().equals(it.column().comment()))
                .map(it -> q(it.table().name()) + "." + q(it.column().name()))
                .flatMap(it -> statements("COMMENT ON COLUMN " + it + " IS NULL").stream())
                .toList();
    }

    private List<DdlStatement> revoke(Operation.DropObject drop) {
        Operation known = drop.completed(before.get());
        if (known instanceof Operation.DropObject d && d.was() instanceof Grant grant) {
            return creation.grantStatement(grant, "REVOKE", "FROM");
        }
        throw refuse("Nothing tells which rights shall go; drop the grant as a value.");
    }

    List<DdlStatement> alter(Operation.AlterObject alter) {
        SchemaObject to = alter.to();
        if (to instanceof View view) {
            return statements(creation.viewText(view, "CREATE OR REPLACE VIEW "));
        }
        if (to instanceof Comment comment) {
            return comment(comment.target(), comment.text());
        }
        Operation known = alter.completed(before.get());
        SchemaObject from = known instanceof Operation.AlterObject a ? a.from() : null;
        if (from == null) {
            return creation.of(to);
        }
        if (from instanceof Sequence old && to instanceof Sequence sequence) {
            return alterSequence(old, sequence);
        }
        if (from instanceof Domain old && to instanceof Domain domain) {
            return alterDomain(old, domain);
        }
        if (to instanceof EnumType || to instanceof CompositeType) {
            return replaceType(to, column -> null);
        }
        List<DdlStatement> statements =
                new ArrayList<>(drop(new Operation.DropObject(from.id(), from, false, false)));
        statements.addAll(creation.of(to));
        return statements;
    }

    private List<DdlStatement> alterDomain(Domain from, Domain to) {
        if (!H2Types.form(from.type()).equals(H2Types.form(to.type()))) {
            return replaceType(to, column -> null);
        }
        String alter = "ALTER DOMAIN " + q(to.name()) + " ";
        List<DdlStatement> statements = new ArrayList<>();
        if (!Objects.equals(from.defaultSql(), to.defaultSql())) {
            String sql = to.defaultSql();
            statements.addAll(
                    statements(alter + (sql == null ? "DROP DEFAULT" : "SET DEFAULT " + sql)));
            statements.addAll(sql == null ? List.of() : withoutDefault(to.name()));
        }
        if (!from.nullable() && to.nullable()) {
            statements.addAll(dropCheck(alter, H2Objects.notNull(to.name())));
        }
        for (Check check : from.checks()) {
            if (!to.checks().contains(check)) {
                statements.addAll(dropCheck(alter, check.name()));
            }
        }
        if (from.nullable() && !to.nullable()) {
            Check check = Check.of(H2Objects.notNull(to.name()), "VALUE IS NOT NULL");
            statements.addAll(creation.addCheck(to.name(), check));
        }
        for (Check check : to.checks()) {
            if (!from.checks().contains(check)) {
                statements.addAll(creation.addCheck(to.name(), check));
            }
        }
        return statements;
    }

    /** H2 copies the new default into the columns of the domain, where it would outlive it. */
    private List<DdlStatement> withoutDefault(QualifiedName domain) {
        return columns(domain).stream()
                .filter(use -> use.column().defaultSql() == null)
                .flatMap(use -> statements(use.alter(this) + "DROP DEFAULT").stream())
                .toList();
    }

    /** A column of a type that users made. */
    private record Use(Table table, Column column) {

        String alter(H2ObjectChanges changes) {
            return "ALTER TABLE %s ALTER COLUMN %s "
                    .formatted(changes.q(table.name()), changes.q(column.name()));
        }
    }

    private List<Use> columns(QualifiedName type) {
        SqlType own = H2Types.form(SqlType.ofNative(q(type)));
        List<Use> uses = new ArrayList<>();
        for (Table table : before.get().tables()) {
            table.columns().stream()
                    .filter(column -> H2Types.form(column.type()).equals(own))
                    .forEach(column -> uses.add(new Use(table, column)));
        }
        return uses;
    }

    private List<DdlStatement> dropCheck(String alter, @Nullable String name) {
        if (name == null) {
            throw refuse("A check of a domain has to have a name to be dropped.");
        }
        return statements(alter + "DROP CONSTRAINT " + q(name));
    }

    private List<DdlStatement> alterSequence(Sequence from, Sequence to) {
        if (!Objects.equals(from.type(), to.type())) {
            throw refuse("H2 cannot change the type of a sequence; drop it and create it again.");
        }
        SequenceOptions old = from.options();
        SequenceOptions options = to.options();
        boolean turns = H2Sequences.isDown(old) != H2Sequences.isDown(options);
        // Turned round, it would keep the limits of the other way, and the number it stands at.
        String bounds =
                turns
                        ? H2Sequences.bounds(options)
                        : change(" START WITH ", old.start(), options.start(), " START WITH 1")
                                + change(
                                        " MINVALUE ",
                                        old.minimum(),
                                        options.minimum(),
                                        " NO MINVALUE")
                                + change(
                                        " MAXVALUE ",
                                        old.maximum(),
                                        options.maximum(),
                                        " NO MAXVALUE");
        Long step = options.increment();
        String text =
                change(" INCREMENT BY ", old.increment(), step, " INCREMENT BY 1")
                        + bounds
                        + change(" CACHE ", old.cache(), options.cache(), " CACHE 32")
                        + (old.cycle() == options.cycle()
                                ? ""
                                : options.cycle() ? " CYCLE" : " NO CYCLE");
        return text.isEmpty() ? List.of() : statements("ALTER SEQUENCE " + q(to.name()) + text);
    }

    private static String change(
            String words, @Nullable Long from, @Nullable Long to, String none) {
        if (Objects.equals(from, to)) {
            return "";
        }
        return to == null ? none : words + to;
    }

    List<DdlStatement> rename(Operation.RenameObject rename) {
        ObjectId id = rename.id();
        QualifiedName to = rename.to();
        if (!Objects.equals(id.name().schema(), to.schema())) {
            throw refuse(
                    "H2 cannot move "
                            + id.kind().words()
                            + " to another schema; drop it and create it there.");
        }
        return switch (id.kind()) {
            case NAMESPACE -> uncommented(rename, "ALTER SCHEMA ");
            case ENUM_TYPE, COMPOSITE_TYPE, DOMAIN -> uncommented(rename, "ALTER DOMAIN ");
            case SEQUENCE -> renameSequence(rename);
            case VIEW -> statements("ALTER VIEW " + q(id.name()) + " RENAME TO " + q(to.name()));
            default ->
                    throw refuse(
                            "H2 cannot rename "
                                    + id.kind().words()
                                    + "; drop it and create it under its new name.");
        };
    }

    /** H2 has no word for it: another sequence goes on where the old one stands. */
    private List<DdlStatement> renameSequence(Operation.RenameObject rename) {
        QualifiedName name = rename.id().name();
        QualifiedName to = rename.to();
        if (!(before.get().find(rename.id()).orElse(null) instanceof Sequence sequence)) {
            throw refuse(
                    "H2 makes a renamed sequence again, and the schema before this line does not"
                            + " know \""
                            + name
                            + "\".");
        }
        String stands =
                "SELECT BASE_VALUE FROM INFORMATION_SCHEMA.SEQUENCES WHERE SEQUENCE_SCHEMA = "
                        + (name.schema() == null
                                ? "CURRENT_SCHEMA"
                                : dialect.literal(dialect.inCatalog(name.schema())))
                        + " AND SEQUENCE_NAME = "
                        + dialect.literal(dialect.inCatalog(name.name()));
        Sequence again = new Sequence(to, sequence.type(), sequence.options(), null);
        List<DdlStatement> statements = new ArrayList<>(creation.of(again));
        statements.addAll(
                statements(
                        "ALTER SEQUENCE " + q(to) + " RESTART WITH (" + stands + ")",
                        "DROP SEQUENCE " + q(name)));
        if (before.get().find(Comment.idOf(rename.id())).orElse(null) instanceof Comment comment) {
            statements.addAll(creation.commentStatement(again.id(), comment.text()));
        }
        return statements;
    }

    /** H2 would write the comment down under the old name, and not open the file again. */
    private List<DdlStatement> uncommented(Operation.RenameObject rename, String alter) {
        ObjectId id = rename.id();
        String sql = alter + q(id.name()) + " RENAME TO " + q(rename.to().name());
        if (!(before.get().find(Comment.idOf(id)).orElse(null) instanceof Comment comment)) {
            return statements(sql);
        }
        ObjectId renamed = new ObjectId(id.kind(), id.parent(), rename.to(), id.detail());
        List<DdlStatement> statements = new ArrayList<>(creation.commentStatement(id, null));
        statements.addAll(statements(sql));
        statements.addAll(creation.commentStatement(renamed, comment.text()));
        return statements;
    }

    /** A type of words with a word more, or another word. */
    List<DdlStatement> addEnumValue(Operation.AddEnumValue add) {
        return replaceType(changed(add.type()), column -> null);
    }

    /** The values that are there follow, since they are the words themselves. */
    List<DdlStatement> renameEnumValue(Operation.RenameEnumValue rename) {
        String from = dialect.literal(rename.from());
        String to = dialect.literal(rename.to());
        return replaceType(
                changed(rename.type()),
                column ->
                        "CASE CAST(%1$s AS varchar) WHEN %2$s THEN %3$s ELSE CAST(%1$s AS varchar) END"
                                .formatted(column, from, to));
    }

    private EnumType changed(QualifiedName type) {
        Optional<SchemaObject> found =
                operation.apply(before.get()).find(ObjectId.of(ObjectKind.ENUM_TYPE, type));
        if (found.orElse(null) instanceof EnumType changed) {
            return changed;
        }
        throw refuse(
                "H2 has to be told all the words again, and the schema before this line does not"
                        + " know the type \""
                        + type
                        + "\".");
    }

    /** Another domain takes the place of the old one, column by column. */
    private List<DdlStatement> replaceType(SchemaObject to, UnaryOperator<@Nullable String> using) {
        QualifiedName type = to.id().name();
        QualifiedName other = type.withName(type.name() + "_new");
        List<DdlStatement> statements = new ArrayList<>(creation.of(named(to, other)));
        for (Use use : columns(type)) {
            String expression = using.apply(q(use.column().name()));
            statements.addAll(
                    statements(
                            use.alter(this)
                                    + "SET DATA TYPE "
                                    + q(other)
                                    + (expression == null ? "" : " USING " + expression)));
        }
        statements.addAll(
                statements(
                        "DROP DOMAIN " + q(type),
                        "ALTER DOMAIN " + q(other) + " RENAME TO " + q(type.name())));
        before.get()
                .find(Comment.idOf(to.id()))
                .filter(Comment.class::isInstance)
                .map(Comment.class::cast)
                .ifPresent(it -> statements.addAll(creation.comment(it)));
        return statements;
    }

    private static SchemaObject named(SchemaObject type, QualifiedName name) {
        if (type instanceof EnumType words) {
            return new EnumType(name, words.values());
        }
        if (type instanceof CompositeType row) {
            return new CompositeType(name, row.attributes());
        }
        Domain d = (Domain) type;
        return new Domain(name, d.type(), d.nullable(), d.defaultSql(), d.collation(), d.checks());
    }
}
