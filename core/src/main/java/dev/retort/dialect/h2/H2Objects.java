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
import dev.retort.schema.SequenceOptions;
import dev.retort.schema.SqlType;
import dev.retort.schema.Trigger;
import dev.retort.schema.View;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One CREATE for each kind of object that is neither a table nor an index. */
final class H2Objects implements ObjectVisitor<List<DdlStatement>> {

    private final H2Dialect dialect;
    private final Operation operation;
    private final String condition;

    /** {@code condition} stands before the name: {@code IF NOT EXISTS} or nothing. */
    H2Objects(H2Dialect dialect, Operation operation, String condition) {
        this.dialect = dialect;
        this.operation = operation;
        this.condition = condition;
    }

    NotSupportedByDatabaseException refuse(String what) {
        return new NotSupportedByDatabaseException(dialect.name(), operation.name(), what);
    }

    static List<DdlStatement> statements(String... sql) {
        return List.of(sql).stream().map(DdlStatement::of).toList();
    }

    private String q(QualifiedName name) {
        return dialect.quote(name);
    }

    private String q(String name) {
        return dialect.quote(name);
    }

    @Override
    public List<DdlStatement> namespace(Namespace namespace) {
        return statements("CREATE SCHEMA " + condition + q(namespace.name()));
    }

    @Override
    public List<DdlStatement> extension(Extension extension) {
        throw refuse("H2 has no extensions; what they give is in H2 or comes by CREATE ALIAS.");
    }

    @Override
    public List<DdlStatement> enumType(EnumType type) {
        return statements(
                "CREATE DOMAIN "
                        + condition
                        + q(type.name())
                        + " AS enum"
                        + H2TypeRows.words(type.values()));
    }

    @Override
    public List<DdlStatement> compositeType(CompositeType type) {
        if (type.attributes().isEmpty()) {
            throw refuse(
                    "H2 has no row without fields; give \"" + type.name() + "\" one, or drop it.");
        }
        return statements(
                "CREATE DOMAIN "
                        + condition
                        + q(type.name())
                        + " AS row("
                        + type.attributes().stream()
                                .map(this::attribute)
                                .collect(Collectors.joining(", "))
                        + ")");
    }

    @Override
    public List<DdlStatement> domain(Domain domain) {
        return createDomain(domain);
    }

    @Override
    public List<DdlStatement> sequence(Sequence sequence) {
        return createSequence(sequence);
    }

    @Override
    public List<DdlStatement> view(View view) {
        return statements(viewText(view, "CREATE VIEW " + condition));
    }

    @Override
    public List<DdlStatement> routine(Routine routine) {
        if (routine.routineKind() == Routine.Kind.PROCEDURE) {
            throw refuse(
                    "H2 has no procedures; make a function of Java by CREATE ALIAS, which CALL"
                            + " calls too.");
        }
        return statements(routine.definition());
    }

    @Override
    public List<DdlStatement> trigger(Trigger trigger) {
        if (!trigger.enabled().isEmpty()) {
            throw refuse("A trigger of H2 is always on; leave out how it fires.");
        }
        return statements(trigger.definition());
    }

    @Override
    public List<DdlStatement> policy(Policy policy) {
        throw refuse("H2 has no row-level security; grant rights on a view instead.");
    }

    @Override
    public List<DdlStatement> event(ScheduledEvent event) {
        throw refuse("H2 has no scheduler; run the statement from the application.");
    }

    @Override
    public List<DdlStatement> nativeObject(NativeObject object) {
        throw refuse("H2 has nothing that only another database knows; leave it out.");
    }

    @Override
    public List<DdlStatement> grant(Grant grant) {
        return grantStatement(grant, "GRANT", "TO");
    }

    @Override
    public List<DdlStatement> comment(Comment comment) {
        return commentStatement(comment.target(), comment.text());
    }

    private String attribute(Column attribute) {
        if (attribute.collation() != null) {
            throw refuse("H2 has one collation for the whole database; take it away.");
        }
        return q(attribute.name()) + " " + dialect.typeName(attribute.type());
    }

    private List<DdlStatement> createDomain(Domain domain) {
        if (domain.collation() != null) {
            throw refuse("H2 has one collation for the whole database; take it away.");
        }
        StringBuilder text = new StringBuilder("CREATE DOMAIN ").append(condition);
        text.append(q(domain.name())).append(" AS ").append(dialect.typeName(domain.type()));
        if (domain.defaultSql() != null) {
            text.append(" DEFAULT ").append(domain.defaultSql());
        }
        if (!domain.nullable()) {
            text.append(" CONSTRAINT ").append(q(notNull(domain.name())));
            text.append(" CHECK (VALUE IS NOT NULL)");
        }
        List<DdlStatement> statements = new ArrayList<>();
        for (Check check : domain.checks()) {
            if (check.name() == null) {
                text.append(" CHECK (").append(dialect.checked(check.expression())).append(')');
            } else {
                statements.addAll(addCheck(domain.name(), check));
            }
        }
        statements.add(0, DdlStatement.of(text.toString()));
        return statements;
    }

    /** The name of the check by which a domain refuses NULL, which it has no word for. */
    static String notNull(QualifiedName domain) {
        return domain.name() + "_not_null";
    }

    List<DdlStatement> addCheck(QualifiedName domain, Check check) {
        String name = check.name();
        return statements(
                "ALTER DOMAIN "
                        + q(domain)
                        + " ADD "
                        + (name == null ? "" : "CONSTRAINT " + q(name) + " ")
                        + "CHECK ("
                        + dialect.checked(check.expression())
                        + ")"
                        + (check.validated() ? "" : " NOCHECK"));
    }

    private List<DdlStatement> createSequence(Sequence sequence) {
        if (sequence.ownedBy() != null) {
            throw refuse(
                    "A sequence of H2 belongs to no column; make the column an identity column.");
        }
        SqlType type = sequence.type();
        return statements(
                "CREATE SEQUENCE "
                        + condition
                        + q(sequence.name())
                        + (type == null ? "" : " AS " + dialect.typeName(type))
                        + sequenceOptions(sequence.options()));
    }

    private static String sequenceOptions(SequenceOptions options) {
        return option(" START WITH ", options.start())
                + option(" INCREMENT BY ", options.increment())
                + option(" MINVALUE ", options.minimum())
                + option(" MAXVALUE ", options.maximum())
                + option(" CACHE ", options.cache())
                + (options.cycle() ? " CYCLE" : "");
    }

    private static String option(String words, @Nullable Long value) {
        return value == null ? "" : words + value;
    }

    String viewText(View view, String create) {
        if (view.materialized()) {
            throw refuse(
                    "H2 cannot list the columns of a database any more once it holds a"
                            + " materialized view; create a view, or a table from the query.");
        }
        if (!view.options().isEmpty()) {
            throw refuse("H2 has no options of views; leave them out.");
        }
        String columns =
                view.columns().isEmpty()
                        ? ""
                        : view.columns().stream()
                                .map(this::q)
                                .collect(Collectors.joining(", ", " (", ")"));
        return create + q(view.name()) + columns + " AS\n" + view.query();
    }

    List<DdlStatement> grantStatement(Grant grant, String verb, String preposition) {
        if (grant.grantable()) {
            throw refuse("H2 has no GRANT OPTION; grant the right to each role yourself.");
        }
        if (grant.privileges().isEmpty()) {
            return List.of();
        }
        ObjectId target = grant.target();
        String on =
                switch (target.kind()) {
                    case TABLE, VIEW -> q(target.name());
                    case NAMESPACE -> "SCHEMA " + q(target.name());
                    default ->
                            throw refuse(
                                    "H2 grants rights on tables, views and schemas alone, not on "
                                            + target.kind().words()
                                            + "; leave the grant out.");
                };
        boolean everybody = grant.grantee().equals("PUBLIC");
        return statements(
                "%s %s ON %s %s %s"
                        .formatted(
                                verb,
                                String.join(", ", grant.privileges()),
                                on,
                                preposition,
                                everybody ? "PUBLIC" : q(grant.grantee())));
    }

    List<DdlStatement> commentStatement(ObjectId target, @Nullable String text) {
        String kind =
                switch (target.kind()) {
                    case NAMESPACE -> "SCHEMA";
                    case DOMAIN, ENUM_TYPE, COMPOSITE_TYPE -> "DOMAIN";
                    case SEQUENCE -> "SEQUENCE";
                    case TABLE -> "TABLE";
                    case COLUMN -> "COLUMN";
                    case CONSTRAINT -> "CONSTRAINT";
                    case INDEX -> "INDEX";
                    case VIEW -> "VIEW";
                    case ROUTINE -> "ALIAS";
                    case TRIGGER -> "TRIGGER";
                    case EXTENSION, POLICY, EVENT, NATIVE_OBJECT, GRANT, COMMENT ->
                            throw refuse(
                                    "H2 keeps no comments on "
                                            + target.kind().words()
                                            + "; leave the comment out.");
                };
        String name =
                target.kind() == ObjectKind.COLUMN
                        ? q(target.table()) + "." + q(target.name().name())
                        : q(target.name());
        return statements("COMMENT ON " + kind + " " + name + " IS " + dialect.literal(text));
    }
}
