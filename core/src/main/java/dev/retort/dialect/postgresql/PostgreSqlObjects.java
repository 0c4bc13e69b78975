package dev.retort.dialect.postgresql;

import dev.retort.dialect.DdlStatement;
import dev.retort.schema.Check;
import dev.retort.schema.Column;
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
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Routine;
import dev.retort.schema.ScheduledEvent;
import dev.retort.schema.Sequence;
import dev.retort.schema.Trigger;
import dev.retort.schema.View;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** {@code CREATE} of what is neither a table nor an index. */
final class PostgreSqlObjects implements ObjectVisitor<List<DdlStatement>> {

    private final PostgreSqlDialect dialect;
    private final PostgreSqlTargets targets;
    private final boolean ifNotExists;

    PostgreSqlObjects(PostgreSqlDialect dialect, PostgreSqlTargets targets, boolean ifNotExists) {
        this.dialect = dialect;
        this.targets = targets;
        this.ifNotExists = ifNotExists;
    }

    private static List<DdlStatement> statements(String... sql) {
        return List.of(sql).stream().map(DdlStatement::of).toList();
    }

    private String q(String name) {
        return dialect.quote(name);
    }

    private String q(QualifiedName name) {
        return dialect.quote(name);
    }

    private String unlessThere() {
        return ifNotExists ? "IF NOT EXISTS " : "";
    }

    /** PostgreSQL has no IF NOT EXISTS for some kinds; a block that forgives does the same. */
    private List<DdlStatement> forgiving(String sql) {
        return ifNotExists
                ? statements(
                        "DO $retort$ BEGIN\n"
                                + sql
                                + ";\nEXCEPTION WHEN duplicate_object OR duplicate_table OR"
                                + " duplicate_function THEN NULL;"
                                + "\nEND $retort$")
                : statements(sql);
    }

    @Override
    public List<DdlStatement> namespace(Namespace namespace) {
        return statements("CREATE SCHEMA " + unlessThere() + q(namespace.name()));
    }

    @Override
    public List<DdlStatement> extension(Extension extension) {
        String schema = extension.namespace();
        String version = extension.version();
        return statements(
                "CREATE EXTENSION "
                        + unlessThere()
                        + q(extension.name())
                        + (schema == null ? "" : " WITH SCHEMA " + q(schema))
                        + (version == null ? "" : " VERSION " + dialect.literal(version)));
    }

    @Override
    public List<DdlStatement> enumType(EnumType type) {
        return forgiving(
                "CREATE TYPE "
                        + q(type.name())
                        + " AS ENUM "
                        + type.values().stream()
                                .map(dialect::literal)
                                .collect(Collectors.joining(", ", "(", ")")));
    }

    @Override
    public List<DdlStatement> compositeType(CompositeType type) {
        return forgiving(
                "CREATE TYPE "
                        + q(type.name())
                        + " AS "
                        + type.attributes().stream()
                                .map(this::attribute)
                                .collect(Collectors.joining(", ", "(", ")")));
    }

    /** An attribute of a composite type. */
    String attribute(Column attribute) {
        return q(attribute.name())
                + " "
                + dialect.typeName(attribute.type())
                + collate(attribute.collation());
    }

    private String collate(@Nullable String collation) {
        return collation == null ? "" : " COLLATE " + q(QualifiedName.parse(collation));
    }

    @Override
    public List<DdlStatement> domain(Domain domain) {
        return forgiving(
                "CREATE DOMAIN "
                        + q(domain.name())
                        + " AS "
                        + dialect.typeName(domain.type())
                        + collate(domain.collation())
                        + (domain.defaultSql() == null ? "" : " DEFAULT " + domain.defaultSql())
                        + (domain.nullable() ? "" : " NOT NULL")
                        + domain.checks().stream()
                                .map(it -> " " + check(it))
                                .collect(Collectors.joining()));
    }

    /** A check of a domain. */
    String check(Check check) {
        String name = check.name();
        return (name == null ? "" : "CONSTRAINT " + q(name) + " ")
                + "CHECK ("
                + check.expression()
                + ")";
    }

    @Override
    public List<DdlStatement> sequence(Sequence sequence) {
        ObjectId owner = sequence.ownedBy();
        return statements(
                "CREATE SEQUENCE "
                        + unlessThere()
                        + q(sequence.name())
                        + (sequence.type() == null
                                ? ""
                                : " AS " + dialect.typeName(sequence.type()))
                        + PostgreSqlSequences.options(sequence.options())
                        + (owner == null ? "" : " OWNED BY " + targets.name(owner)));
    }

    @Override
    public List<DdlStatement> view(View view) {
        return view.materialized()
                ? statements("CREATE MATERIALIZED VIEW " + unlessThere() + definition(view))
                : forgiving("CREATE VIEW " + definition(view));
    }

    /** A view behind the words that create it. */
    String definition(View view) {
        return q(view.name())
                + (view.columns().isEmpty()
                        ? ""
                        : view.columns().stream()
                                .map(this::q)
                                .collect(Collectors.joining(", ", " (", ")")))
                + (view.options().isEmpty() ? "" : " WITH (" + view.options() + ")")
                + " AS\n"
                + view.query();
    }

    @Override
    public List<DdlStatement> routine(Routine routine) {
        return forgiving(routine.definition());
    }

    @Override
    public List<DdlStatement> trigger(Trigger trigger) {
        List<DdlStatement> statements = new ArrayList<>(forgiving(trigger.definition()));
        if (!trigger.enabled().isEmpty()) {
            statements.addAll(firing(trigger, trigger.enabled()));
        }
        return statements;
    }

    /** How a trigger fires from now on. */
    List<DdlStatement> firing(Trigger trigger, String words) {
        return statements(
                "ALTER TABLE "
                        + q(trigger.table())
                        + " "
                        + (words.isEmpty() ? "ENABLE" : words)
                        + " TRIGGER "
                        + q(trigger.name()));
    }

    @Override
    public List<DdlStatement> policy(Policy policy) {
        return forgiving(
                "CREATE POLICY "
                        + q(policy.name())
                        + " ON "
                        + q(policy.table())
                        + (policy.permissive() ? "" : " AS RESTRICTIVE")
                        + (policy.command().equals("ALL") ? "" : " FOR " + policy.command())
                        + conditions(policy));
    }

    /** Whom a policy concerns, and what it lets through. */
    String conditions(Policy policy) {
        return (policy.roles().isEmpty() ? "" : " TO " + targets.roles(policy.roles()))
                + (policy.using() == null ? "" : " USING (" + policy.using() + ")")
                + (policy.withCheck() == null ? "" : " WITH CHECK (" + policy.withCheck() + ")");
    }

    @Override
    public List<DdlStatement> event(ScheduledEvent event) {
        throw PostgreSqlTargets.noEvents(dialect, "CreateEvent");
    }

    @Override
    public List<DdlStatement> nativeObject(NativeObject object) {
        return ifNotExists
                ? forgiving(String.join(";\n", object.statements()))
                : object.statements().stream().map(DdlStatement::of).toList();
    }

    /** A grant of nothing to everybody takes away what everybody has from the start. */
    @Override
    public List<DdlStatement> grant(Grant grant) {
        return grant.privileges().isEmpty()
                ? revoke(grant, List.of("ALL"))
                : give(grant, grant.privileges());
    }

    /** {@code GRANT}. */
    List<DdlStatement> give(Grant grant, List<String> privileges) {
        return statements(
                "GRANT "
                        + privileges(grant, privileges)
                        + " ON "
                        + targets.ofGrant(grant.target())
                        + " TO "
                        + targets.roles(List.of(grant.grantee()))
                        + (grant.grantable() ? " WITH GRANT OPTION" : ""));
    }

    /** {@code REVOKE}. */
    List<DdlStatement> revoke(Grant grant, List<String> privileges) {
        return statements(
                "REVOKE "
                        + privileges(grant, privileges)
                        + " ON "
                        + targets.ofGrant(grant.target())
                        + " FROM "
                        + targets.roles(List.of(grant.grantee())));
    }

    private String privileges(Grant grant, List<String> privileges) {
        String column =
                grant.target().kind() == ObjectKind.COLUMN
                        ? " (" + q(grant.target().name().name()) + ")"
                        : "";
        return privileges.stream().map(it -> it + column).collect(Collectors.joining(", "));
    }

    @Override
    public List<DdlStatement> comment(Comment comment) {
        return comment(comment.target(), comment.text());
    }

    /** {@code COMMENT ON}; null takes the comment away. */
    List<DdlStatement> comment(ObjectId target, @Nullable String text) {
        return statements(
                "COMMENT ON " + targets.of(target, null) + " IS " + dialect.literal(text));
    }
}
