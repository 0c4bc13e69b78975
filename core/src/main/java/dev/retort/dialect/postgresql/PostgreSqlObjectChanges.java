package dev.retort.dialect.postgresql;

import dev.retort.dialect.DdlStatement;
import dev.retort.error.NotSupportedByDatabaseException;
import dev.retort.error.OpaqueSchemaException;
import dev.retort.operation.Operation;
import dev.retort.schema.Check;
import dev.retort.schema.Column;
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
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Routine;
import dev.retort.schema.ScheduledEvent;
import dev.retort.schema.Schema;
import dev.retort.schema.SchemaObject;
import dev.retort.schema.Sequence;
import dev.retort.schema.Trigger;
import dev.retort.schema.View;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** {@code ALTER} and {@code CREATE OR REPLACE} of what is neither a table nor an index. */
final class PostgreSqlObjectChanges {

    private final PostgreSqlDialect dialect;
    private final Supplier<Schema> before;
    private final PostgreSqlTargets targets;
    private final PostgreSqlObjects objects;

    PostgreSqlObjectChanges(PostgreSqlDialect dialect, Supplier<Schema> before) {
        this.dialect = dialect;
        this.before = before;
        this.targets = new PostgreSqlTargets(dialect, before);
        this.objects = new PostgreSqlObjects(dialect, targets, false);
    }

    List<DdlStatement> alter(Operation.AlterObject operation) {
        SchemaObject to = operation.to();
        SchemaObject from = operation.from();
        if (from == null) {
            from = before.get().find(to.id()).orElse(null);
        }
        return from == null ? objects.of(to) : new Change(from).of(to);
    }

    private List<DdlStatement> again(SchemaObject from, SchemaObject to) {
        List<DdlStatement> statements =
                new ArrayList<>(
                        new PostgreSqlDrops(dialect, before)
                                .statements(
                                        new Operation.DropObject(from.id(), from, false, false)));
        statements.addAll(objects.of(to));
        return statements;
    }

    /** A view that is made again, with what stands on it and went with it. */
    private List<DdlStatement> withCompany(View from, View to) {
        List<DdlStatement> statements = new ArrayList<>(again(from, to));
        for (SchemaObject object : company(from)) {
            Operation create =
                    object instanceof Index index
                            ? new Operation.CreateIndex(index, false, false)
                            : new Operation.CreateObject(object, false);
            statements.addAll(dialect.statements(create, before));
        }
        return statements;
    }

    /** Its indexes, triggers and rules, the rights on it, and the comments on all of these. */
    private List<SchemaObject> company(View view) {
        Schema schema;
        try {
            schema = before.get();
        } catch (OpaqueSchemaException e) {
            if (view.materialized()) {
                throw e;
            }
            return List.of();
        }
        List<SchemaObject> company = new ArrayList<>(schema.indexes(view.name()));
        QualifiedName name = schema.name(view.name());
        schema.objects(Trigger.class).stream()
                .filter(it -> it.table().equals(name))
                .forEach(company::add);
        schema.objects(NativeObject.class).stream()
                .filter(it -> name.equals(it.table()))
                .forEach(company::add);
        Set<ObjectId> all = new HashSet<>(company.stream().map(SchemaObject::id).toList());
        ObjectId id = ObjectId.of(ObjectKind.VIEW, name);
        all.add(id);
        schema.objects(Grant.class).stream()
                .filter(it -> it.target().equals(id))
                .forEach(company::add);
        schema.objects(Comment.class).stream()
                .filter(it -> all.contains(it.target()))
                .forEach(company::add);
        return company;
    }

    private static List<DdlStatement> all(List<String> sql) {
        return sql.stream().map(DdlStatement::of).toList();
    }

    private static <T> List<T> without(List<T> all, List<T> others) {
        return all.stream().filter(it -> !others.contains(it)).toList();
    }

    /** The way from one object to another of its kind. */
    private final class Change implements ObjectVisitor<List<DdlStatement>> {

        private final SchemaObject from;

        Change(SchemaObject from) {
            this.from = from;
        }

        @Override
        public List<DdlStatement> namespace(Namespace namespace) {
            return List.of();
        }

        @Override
        public List<DdlStatement> extension(Extension to) {
            Extension old = (Extension) from;
            String alter = "ALTER EXTENSION " + dialect.quote(to.name());
            List<String> sql = new ArrayList<>();
            String schema = to.namespace();
            if (!Objects.equals(old.namespace(), schema)) {
                sql.add(
                        alter
                                + " SET SCHEMA "
                                + dialect.quote(schema == null ? dialect.home() : schema));
            }
            String version = to.version();
            if (!Objects.equals(old.version(), version)) {
                sql.add(
                        alter
                                + " UPDATE"
                                + (version == null ? "" : " TO " + dialect.literal(version)));
            }
            return all(sql);
        }

        @Override
        public List<DdlStatement> enumType(EnumType to) {
            return all(new PostgreSqlEnums(dialect, before).statements((EnumType) from, to));
        }

        @Override
        public List<DdlStatement> compositeType(CompositeType to) {
            String alter = "ALTER TYPE " + dialect.quote(to.name()) + " ";
            List<String> clauses = new ArrayList<>();
            List<Column> olds = ((CompositeType) from).attributes();
            for (Column old : olds) {
                if (find(to.attributes(), old) == null) {
                    clauses.add("DROP ATTRIBUTE " + dialect.quote(old.name()));
                }
            }
            for (Column attribute : to.attributes()) {
                Column old = find(olds, attribute);
                if (old == null) {
                    clauses.add("ADD ATTRIBUTE " + objects.attribute(attribute));
                } else if (!old.equals(attribute)) {
                    String name = dialect.quote(attribute.name());
                    clauses.add(
                            "ALTER ATTRIBUTE "
                                    + name
                                    + " TYPE"
                                    + objects.attribute(attribute).substring(name.length()));
                }
            }
            return clauses.isEmpty() ? List.of() : all(List.of(alter + String.join(", ", clauses)));
        }

        private static @Nullable Column find(List<Column> columns, Column wanted) {
            return columns.stream()
                    .filter(it -> it.name().equals(wanted.name()))
                    .findFirst()
                    .orElse(null);
        }

        @Override
        public List<DdlStatement> domain(Domain to) {
            Domain old = (Domain) from;
            if (!old.type().equals(to.type()) || !Objects.equals(old.collation(), to.collation())) {
                return again(from, to);
            }
            String alter = "ALTER DOMAIN " + dialect.quote(to.name()) + " ";
            List<String> sql = new ArrayList<>();
            for (Check check : without(old.checks(), to.checks())) {
                if (check.name() == null) {
                    throw new NotSupportedByDatabaseException(
                            dialect.name(),
                            "AlterDomain",
                            "A check of a domain has to have a name to be dropped.");
                }
                sql.add(alter + "DROP CONSTRAINT " + dialect.quote(check.name()));
            }
            String defaultSql = to.defaultSql();
            if (!Objects.equals(old.defaultSql(), defaultSql)) {
                sql.add(
                        alter
                                + (defaultSql == null
                                        ? "DROP DEFAULT"
                                        : "SET DEFAULT " + defaultSql));
            }
            if (old.nullable() != to.nullable()) {
                sql.add(alter + (to.nullable() ? "DROP" : "SET") + " NOT NULL");
            }
            for (Check check : without(to.checks(), old.checks())) {
                sql.add(
                        alter
                                + "ADD "
                                + objects.check(check)
                                + (check.validated() ? "" : " NOT VALID"));
            }
            return all(sql);
        }

        @Override
        public List<DdlStatement> sequence(Sequence to) {
            Sequence old = (Sequence) from;
            List<String> clauses = new ArrayList<>();
            if (!Objects.equals(old.type(), to.type())) {
                clauses.add("AS " + (to.type() == null ? "bigint" : dialect.typeName(to.type())));
            }
            clauses.addAll(PostgreSqlSequences.changes(old.options(), to.options()));
            if (!Objects.equals(old.ownedBy(), to.ownedBy())) {
                clauses.add(
                        "OWNED BY " + (to.ownedBy() == null ? "NONE" : targets.name(to.ownedBy())));
            }
            List<String> sql = new ArrayList<>();
            String name = dialect.quote(to.name());
            String moved =
                    PostgreSqlSequences.moved(
                            dialect.literal(name) + "::regclass", old.options(), to.options());
            if (moved != null) {
                sql.add(moved);
            }
            if (!clauses.isEmpty()) {
                sql.add("ALTER SEQUENCE " + name + " " + String.join(" ", clauses));
            }
            return all(sql);
        }

        @Override
        public List<DdlStatement> view(View to) {
            View old = (View) from;
            return to.materialized() || old.materialized() || !PostgreSqlViews.onlyGrows(old, to)
                    ? withCompany(old, to)
                    : all(List.of("CREATE OR REPLACE VIEW " + objects.definition(to)));
        }

        @Override
        public List<DdlStatement> routine(Routine to) {
            return ((Routine) from).routineKind() == to.routineKind()
                    ? all(
                            List.of(
                                    to.definition()
                                            .replaceFirst(
                                                    "(?i)^\\s*CREATE\\s+(?!OR\\s)",
                                                    "CREATE OR REPLACE ")))
                    : again(from, to);
        }

        @Override
        public List<DdlStatement> trigger(Trigger to) {
            return ((Trigger) from).definition().equals(to.definition())
                    ? objects.firing(to, to.enabled())
                    : again(from, to);
        }

        @Override
        public List<DdlStatement> policy(Policy to) {
            if (!inPlace((Policy) from, to)) {
                return again(from, to);
            }
            Policy stated =
                    to.roles().isEmpty()
                            ? new Policy(
                                    to.name(),
                                    to.table(),
                                    to.permissive(),
                                    to.command(),
                                    List.of("PUBLIC"),
                                    to.using(),
                                    to.withCheck())
                            : to;
            return all(
                    List.of(
                            "ALTER POLICY "
                                    + dialect.quote(to.name())
                                    + " ON "
                                    + dialect.quote(to.table())
                                    + objects.conditions(stated)));
        }

        @Override
        public List<DdlStatement> event(ScheduledEvent to) {
            throw PostgreSqlTargets.noEvents(dialect, "AlterEvent");
        }

        @Override
        public List<DdlStatement> nativeObject(NativeObject to) {
            return again(from, to);
        }

        @Override
        public List<DdlStatement> grant(Grant to) {
            List<String> old = ((Grant) from).privileges();
            List<DdlStatement> statements = new ArrayList<>();
            if (old.isEmpty() || to.privileges().isEmpty()) {
                return objects.grant(to);
            }
            List<String> gone = without(old, to.privileges());
            if (!gone.isEmpty()) {
                statements.addAll(objects.revoke(to, gone));
            }
            List<String> come = without(to.privileges(), old);
            if (!come.isEmpty()) {
                statements.addAll(objects.give(to, come));
            }
            return statements;
        }

        @Override
        public List<DdlStatement> comment(Comment to) {
            return objects.comment(to);
        }
    }

    /** What ALTER POLICY can do: another command or a condition taken away is beyond it. */
    static boolean inPlace(Policy from, Policy to) {
        return from.permissive() == to.permissive()
                && from.command().equals(to.command())
                && (from.using() == null || to.using() != null)
                && (from.withCheck() == null || to.withCheck() != null);
    }
}
