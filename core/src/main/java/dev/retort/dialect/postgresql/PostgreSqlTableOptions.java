package dev.retort.dialect.postgresql;

import dev.retort.dialect.DdlStatement;
import dev.retort.dialect.Dialect;
import dev.retort.operation.Operation;
import dev.retort.schema.IndexOption;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.TableOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The options of a table changed: its parents, what it is kept in, and how. */
final class PostgreSqlTableOptions {

    private final PostgreSqlDialect dialect;
    private final QualifiedName table;

    PostgreSqlTableOptions(PostgreSqlDialect dialect, QualifiedName table) {
        this.dialect = dialect;
        this.table = table;
    }

    /** What CREATE TABLE has no words for. */
    List<DdlStatement> afterCreation(Map<TableOption, String> options) {
        List<String> sql = new ArrayList<>();
        for (TableOption option :
                List.of(TableOption.ROW_LEVEL_SECURITY, TableOption.REPLICA_IDENTITY)) {
            if (options.containsKey(option)) {
                sql.add(alter(table) + clause(option, null, options.get(option)));
            }
        }
        return sql.stream().map(DdlStatement::of).toList();
    }

    /** The way from some options to others. */
    List<DdlStatement> changes(Map<TableOption, String> from, Map<TableOption, String> to) {
        List<String> sql = new ArrayList<>(partition(from, to));
        sql.addAll(inheritance(from, to));
        for (TableOption option : TableOption.values()) {
            String value = to.get(option);
            if (!Objects.equals(from.get(option), value)) {
                String clause = clause(option, from.get(option), value);
                if (clause != null && !clause.isEmpty()) {
                    sql.add(alter(table) + clause);
                }
            }
        }
        return sql.stream().map(DdlStatement::of).toList();
    }

    /** The index that told rows apart goes; the table would go on to look for it. */
    static List<DdlStatement> identityGoes(Dialect dialect, Operation.DropIndex drop) {
        List<DdlStatement> statements = new ArrayList<>();
        if (drop.was() != null
                && "true".equals(drop.was().options().get(IndexOption.REPLICA_IDENTITY))) {
            statements.add(
                    DdlStatement.of(
                            "ALTER TABLE "
                                    + dialect.quote(drop.was().table())
                                    + " REPLICA IDENTITY DEFAULT"));
        }
        return statements;
    }

    private @Nullable String clause(
            TableOption option, @Nullable String from, @Nullable String to) {
        return switch (option) {
            case UNLOGGED -> to == null ? "SET LOGGED" : "SET UNLOGGED";
            case ROW_LEVEL_SECURITY -> PostgreSqlText.rowSecurity(from, to);
            case REPLICA_IDENTITY -> "REPLICA IDENTITY " + (to == null ? "DEFAULT" : to);
            case STORAGE_PARAMETERS -> PostgreSqlText.storageParameters(from, to);
            case TABLESPACE -> "SET TABLESPACE " + (to == null ? "pg_default" : dialect.quote(to));
            case USING -> "SET ACCESS METHOD " + (to == null ? "heap" : to);
            default -> null;
        };
    }

    private List<String> inheritance(Map<TableOption, String> from, Map<TableOption, String> to) {
        List<QualifiedName> before = parents(from);
        List<QualifiedName> after = parents(to);
        List<String> sql = new ArrayList<>();
        for (QualifiedName parent : before) {
            if (!after.contains(parent)) {
                sql.add(alter(table) + "NO INHERIT " + dialect.quote(parent));
            }
        }
        for (QualifiedName parent : after) {
            if (!before.contains(parent)) {
                sql.add(alter(table) + "INHERIT " + dialect.quote(parent));
            }
        }
        return sql;
    }

    private static List<QualifiedName> parents(Map<TableOption, String> options) {
        String parents = options.get(TableOption.INHERITS);
        return parents == null ? List.of() : PostgreSqlText.names(parents);
    }

    private List<String> partition(Map<TableOption, String> from, Map<TableOption, String> to) {
        String oldParent = from.get(TableOption.PARTITION_OF);
        String newParent = to.get(TableOption.PARTITION_OF);
        String bound = to.get(TableOption.PARTITION_BOUND);
        if (Objects.equals(oldParent, newParent)
                && Objects.equals(from.get(TableOption.PARTITION_BOUND), bound)) {
            return List.of();
        }
        List<String> sql = new ArrayList<>();
        String name = dialect.quote(table);
        if (oldParent != null) {
            sql.add(alter(QualifiedName.parse(oldParent)) + "DETACH PARTITION " + name);
        }
        if (newParent != null) {
            sql.add(
                    alter(QualifiedName.parse(newParent))
                            + "ATTACH PARTITION "
                            + name
                            + (bound == null ? "" : " " + bound));
        }
        return sql;
    }

    private String alter(QualifiedName name) {
        return "ALTER TABLE " + dialect.quote(name) + " ";
    }
}
