package dev.retort.dialect.postgresql;

import dev.retort.error.NotSupportedByDatabaseException;
import dev.retort.schema.ObjectId;
import dev.retort.schema.ObjectKind;
import dev.retort.schema.Schema;
import dev.retort.schema.SchemaObject;
import dev.retort.schema.View;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Objects as statements about them name them: the word for the kind and the name. */
final class PostgreSqlTargets {

    /** What stands for a role without being the name of one. */
    private static final Set<String> NO_NAMES =
            Set.of("PUBLIC", "CURRENT_USER", "CURRENT_ROLE", "SESSION_USER");

    private final PostgreSqlDialect dialect;
    private final Supplier<Schema> before;

    PostgreSqlTargets(PostgreSqlDialect dialect, Supplier<Schema> before) {
        this.dialect = dialect;
        this.before = before;
    }

    /**
     * {@code INDEX name}, {@code TRIGGER name ON table}, …
     *
     * @param known the object itself where the operation tells it, else null
     */
    String of(ObjectId id, @Nullable SchemaObject known) {
        return word(id, known) + " " + name(id);
    }

    /** The name, behind the word for the kind. */
    String name(ObjectId id) {
        return switch (id.kind()) {
            case TRIGGER, POLICY, CONSTRAINT ->
                    dialect.quote(id.name().name()) + " ON " + dialect.quote(id.table());
            case COLUMN -> dialect.quote(id.table()) + "." + dialect.quote(id.name().name());
            case ROUTINE -> dialect.quote(id.name()) + "(" + id.detail() + ")";
            case NATIVE_OBJECT -> nativeName(id);
            case NAMESPACE, EXTENSION -> dialect.quote(id.name().name());
            default -> dialect.quote(id.name());
        };
    }

    /** A cast has types for a name, and an operator no letters. */
    private String nativeName(ObjectId id) {
        String word = word(id, null);
        String arguments = id.detail().substring(word.length());
        String schema = id.name().schema();
        return switch (word) {
            case "CAST" -> "(" + id.name().name() + ")";
            case "OPERATOR" ->
                    (schema == null ? "" : dialect.quote(schema) + ".")
                            + id.name().name()
                            + arguments;
            case "RULE" -> dialect.quote(id.name().name()) + " ON " + dialect.quote(id.table());
            default -> dialect.quote(id.name()) + arguments;
        };
    }

    /** The word for the kind. */
    String word(ObjectId id, @Nullable SchemaObject known) {
        return switch (id.kind()) {
            case NAMESPACE -> "SCHEMA";
            case ENUM_TYPE, COMPOSITE_TYPE -> "TYPE";
            case VIEW -> isMaterialized(id, known) ? "MATERIALIZED VIEW" : "VIEW";
            case NATIVE_OBJECT -> id.detail().replaceFirst(" \\(.*", "");
            case EVENT -> throw noEvents(dialect, "Comment");
            default -> id.kind().name();
        };
    }

    /** There is nothing that runs on a schedule. */
    static NotSupportedByDatabaseException noEvents(PostgreSqlDialect dialect, String operation) {
        return new NotSupportedByDatabaseException(
                dialect.name(),
                operation,
                "PostgreSQL runs nothing on a schedule; use an extension such as pg_cron, or the"
                        + " system's own scheduler.");
    }

    private boolean isMaterialized(ObjectId id, @Nullable SchemaObject known) {
        SchemaObject object = known == null ? before.get().find(id).orElse(null) : known;
        return object instanceof View view && view.materialized();
    }

    /** As GRANT has it: a view is a table there. */
    String ofGrant(ObjectId id) {
        if (id.kind() == ObjectKind.VIEW || id.detail().equals("FOREIGN TABLE")) {
            return "TABLE " + dialect.quote(id.name());
        }
        return id.kind() == ObjectKind.COLUMN
                ? "TABLE " + dialect.quote(id.table())
                : (id.kind() == ObjectKind.DOMAIN ? "DOMAIN" : word(id, null)) + " " + name(id);
    }

    /** Roles, separated by comma; those that stand for others are no names. */
    String roles(List<String> roles) {
        return roles.stream()
                .map(it -> NO_NAMES.contains(it) ? it : dialect.quote(it))
                .collect(Collectors.joining(", "));
    }
}
