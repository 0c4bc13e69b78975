package dev.retort.dialect.mysql;

import dev.retort.error.NotSupportedByDatabaseException;
import dev.retort.schema.Index;
import dev.retort.schema.IndexOption;
import dev.retort.schema.IndexPart;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Indexes as SQL. */
final class MySqlIndexes {

    /** The methods that are words before INDEX and not behind it. */
    private static final Set<String> KINDS = Set.of("FULLTEXT", "SPATIAL", "VECTOR");

    private final MySqlFacts facts;
    private final String operation;

    MySqlIndexes(MySqlFacts facts, String operation) {
        this.facts = facts;
        this.operation = operation;
    }

    private NotSupportedByDatabaseException refuse(String what) {
        return new NotSupportedByDatabaseException(
                facts.mariaDb() ? "mariadb" : "mysql", operation, facts.product() + " " + what);
    }

    String create(Index index, boolean ifNotExists, boolean concurrently) {
        return "CREATE "
                + kind(index)
                + "INDEX "
                + (ifNotExists ? "IF NOT EXISTS " : "")
                + MySqlNames.quote(index.name())
                + " ON "
                + MySqlNames.quote(index.table())
                + " "
                + rest(index, null)
                + (concurrently ? " ALGORITHM = INPLACE LOCK = NONE" : "");
    }

    /** As a clause of ALTER TABLE. */
    String add(Index index, @Nullable String comment) {
        return "ADD "
                + kind(index)
                + "INDEX "
                + MySqlNames.quote(index.name())
                + " "
                + rest(index, comment);
    }

    /** As a clause of ALTER TABLE that only says whether the planner sees an index. */
    String see(Index index) {
        String words =
                facts.mariaDb()
                        ? isHidden(index) ? " IGNORED" : " NOT IGNORED"
                        : isHidden(index) ? " INVISIBLE" : " VISIBLE";
        return "ALTER INDEX " + MySqlNames.quote(index.name()) + words;
    }

    private static boolean isHidden(Index index) {
        return "true".equalsIgnoreCase(index.options().get(IndexOption.INVISIBLE));
    }

    private static String kind(Index index) {
        String method = method(index);
        return index.unique() ? "UNIQUE " : KINDS.contains(method) ? method + " " : "";
    }

    private static String method(Index index) {
        return index.method() == null ? "" : index.method().toUpperCase(Locale.ROOT);
    }

    private String rest(Index index, @Nullable String comment) {
        requirePossible(index);
        String method = method(index);
        String parser = index.options().get(IndexOption.PARSER);
        String words = index.options().get(IndexOption.STORAGE_PARAMETERS);
        return "("
                + index.parts().stream().map(this::part).collect(Collectors.joining(", "))
                + ")"
                + (method.isEmpty() || KINDS.contains(method) ? "" : " USING " + method)
                + (words == null ? "" : " " + words)
                + (parser == null ? "" : " WITH PARSER " + parser)
                + (comment == null
                        ? ""
                        : " COMMENT " + MySqlText.string(comment, facts.backslashEscapes()))
                + (isHidden(index) ? facts.mariaDb() ? " IGNORED" : " INVISIBLE" : "");
    }

    private void requirePossible(Index index) {
        if (index.predicate() != null) {
            throw refuse(
                    "has no index of some rows only; index a generated column that is null for"
                            + " the others.");
        }
        if (!index.include().isEmpty()) {
            throw refuse("has no INCLUDE of an index; make the columns parts of it.");
        }
        if (!index.nullsDistinct()) {
            throw refuse(
                    "takes every null of a unique index for another value; make the columns NOT"
                            + " NULL.");
        }
        for (Map.Entry<IndexOption, String> option : index.options().entrySet()) {
            if (!Set.of(IndexOption.INVISIBLE, IndexOption.PARSER, IndexOption.STORAGE_PARAMETERS)
                    .contains(option.getKey())) {
                throw refuse("has no option " + option.getKey() + " of an index; leave it out.");
            }
        }
    }

    /** A column or an expression, with how much of it counts and in which order. */
    String part(IndexPart part) {
        if (part.nulls() != null && (part.nulls() == IndexPart.Nulls.LAST) != part.descending()) {
            throw refuse("sorts nulls as the least of all values; leave NULLS out.");
        }
        if (part.collation() != null || part.operatorClass() != null) {
            throw refuse(
                    "indexes a column by the column's own collation; leave collation and operator"
                            + " class out.");
        }
        if (part.isExpression() && facts.mariaDb()) {
            throw refuse(
                    "has no index of an expression; add a generated column of "
                            + part.text()
                            + " and index that.");
        }
        return (part.isExpression() ? "((" + part.text() + "))" : MySqlNames.quote(part.text()))
                + (part.length() == null ? "" : "(" + part.length() + ")")
                + (part.descending() ? " DESC" : "");
    }
}
