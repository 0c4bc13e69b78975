package dev.retort.dialect.mysql;

import dev.retort.schema.Comment;
import dev.retort.schema.Constraint;
import dev.retort.schema.ConstraintOption;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Grant;
import dev.retort.schema.Index;
import dev.retort.schema.IndexPart;
import dev.retort.schema.ObjectId;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.SchemaObject;
import dev.retort.schema.Table;
import dev.retort.schema.Unique;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A schema as the server would tell it: a unique index that is nothing more is a unique constraint,
 * a primary key has no name, an index like the one that a foreign key makes for itself is not told,
 * and whom a right is given to has no quotes.
 */
final class MySqlUniques {

    private static final Pattern PART =
            Pattern.compile("(`?)([^`,()\\s]+)\\1\\s*(?:\\(\\s*(\\d+)\\s*\\))?\\s*((?i)DESC)?");

    private final Schema schema;
    private final Set<ObjectId> commented = new HashSet<>();
    private final Map<QualifiedName, List<Unique>> uniques = new HashMap<>();

    private MySqlUniques(Schema schema) {
        this.schema = schema;
        schema.objects(Comment.class).forEach(comment -> commented.add(comment.target()));
    }

    static Schema form(Schema schema) {
        return new MySqlUniques(schema).form();
    }

    private Schema form() {
        List<SchemaObject> kept = new ArrayList<>();
        schema.tables().forEach(table -> kept.addAll(indexes(table)));
        for (SchemaObject object : schema.objects()) {
            if (!(object instanceof Index index) || !isKey(index)) {
                kept.add(object);
            }
        }
        kept.replaceAll(this::told);
        Schema form = Schema.of(kept).home(schema.home()).withDependencies(schema.dependencies());
        return schema.isOpaque() ? form.opaque() : form;
    }

    private SchemaObject told(SchemaObject object) {
        if (object instanceof Table table) {
            return table(table);
        }
        return object instanceof Grant grant
                ? new Grant(
                        grant.target(),
                        MySqlGrantRows.grantee(grant.grantee()),
                        grant.privileges(),
                        grant.grantable())
                : object;
    }

    /** Whether an index is a key of its table; a unique one is noted as such. */
    private boolean isKey(Index index) {
        boolean plain =
                (index.method() == null || index.method().equalsIgnoreCase("btree"))
                        && index.options().isEmpty()
                        && !commented.contains(index.id())
                        && index.parts().stream()
                                .allMatch(
                                        p ->
                                                !p.isExpression()
                                                        && p.length() == null
                                                        && !p.descending());
        if (!plain || schema.table(index.table()).isEmpty()) {
            return false;
        }
        Table table = schema.table(index.table()).get();
        if (index.unique() && isCalledLikeKey(table, index.name())) {
            return false;
        }
        if (index.unique()) {
            uniques.computeIfAbsent(index.table(), name -> new ArrayList<>())
                    .add(Unique.of(index.name(), index.columns()));
            return true;
        }
        return table.foreignKeys().stream().anyMatch(key -> isOwn(table, key, index));
    }

    private static boolean isOwn(Table table, ForeignKey key, Index index) {
        return index.name().equalsIgnoreCase(MySqlKeys.ownIndex(table, key))
                && index.columns().equals(key.columns());
    }

    /** The server tells the names of indexes and those of foreign keys apart. */
    private static boolean isCalledLikeKey(Table table, @Nullable String name) {
        return name != null
                && table.foreignKeys().stream().anyMatch(key -> name.equalsIgnoreCase(key.name()));
    }

    /**
     * Whether a unique constraint is told as the index that it is: on parts of texts, or under the
     * name of a foreign key.
     */
    private static boolean isIndex(Table table, Unique unique) {
        return unique.name() != null
                && (!parts(unique).isEmpty()
                        || isCalledLikeKey(table, unique.name()) && !isOverPeriod(unique));
    }

    private static boolean isOverPeriod(Unique unique) {
        return MySqlPeriods.isOver(unique.options().getOrDefault(ConstraintOption.KEY_PARTS, ""));
    }

    private static List<Index> indexes(Table table) {
        return table.uniques().stream()
                .filter(unique -> isIndex(table, unique))
                .map(unique -> index(table, String.valueOf(unique.name()), unique))
                .toList();
    }

    /** The index of a unique constraint. */
    static Optional<Index> index(Table table, String constraint) {
        return table.uniques().stream()
                .filter(it -> constraint.equalsIgnoreCase(it.name()))
                .map(it -> index(table, constraint, it))
                .findFirst();
    }

    private static Index index(Table table, String name, Unique unique) {
        List<IndexPart> parts = parts(unique);
        List<IndexPart> whole = unique.columns().stream().map(IndexPart::column).toList();
        return Index.of(name, table.name(), parts.isEmpty() ? whole : parts).asUnique();
    }

    private static List<IndexPart> parts(Unique unique) {
        String written = unique.options().getOrDefault(ConstraintOption.KEY_PARTS, "");
        List<IndexPart> parts = new ArrayList<>();
        if (isOverPeriod(unique)) {
            return parts;
        }
        Matcher part = PART.matcher(written);
        while (part.find()) {
            String length = part.group(3);
            IndexPart each =
                    IndexPart.column(part.group(2))
                            .length(length == null ? null : Integer.valueOf(length));
            parts.add(part.group(4) == null ? each : each.desc());
        }
        return parts;
    }

    private Table table(Table table) {
        List<Constraint> constraints = new ArrayList<>();
        for (Constraint constraint : table.constraints()) {
            if (constraint instanceof Unique unique && isIndex(table, unique)) {
                continue;
            }
            constraints.add(constraint instanceof PrimaryKey ? constraint.name(null) : constraint);
        }
        for (Unique unique : uniques.getOrDefault(table.name(), List.of())) {
            boolean there =
                    constraints.stream().anyMatch(c -> Objects.equals(c.name(), unique.name()));
            if (!there) {
                constraints.add(unique);
            }
        }
        return table.constraints(constraints);
    }
}
