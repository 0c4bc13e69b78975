package dev.retort.diff;

import dev.retort.schema.ObjectId;
import dev.retort.schema.QualifiedName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said about a difference that it cannot tell by itself.
 *
 * @param renames what got another name
 * @param replaced what looks like a rename and is none: the old thing goes, the new one comes
 * @param values for new columns that refuse NULL, an SQL expression for the rows that are there
 */
public record Told(List<Rename> renames, List<Rename> replaced, Map<ObjectId, String> values) {

    /** Nobody said anything. */
    public static final Told NOTHING = new Told(List.of(), List.of(), Map.of());

    public Told {
        renames = List.copyOf(renames);
        replaced = List.copyOf(replaced);
        values = Map.copyOf(values);
    }

    /** Both together. */
    public Told and(Told other) {
        List<Rename> moreRenames = new ArrayList<>(renames);
        moreRenames.addAll(other.renames);
        List<Rename> moreReplaced = new ArrayList<>(replaced);
        moreReplaced.addAll(other.replaced);
        Map<ObjectId, String> moreValues = new LinkedHashMap<>(values);
        moreValues.putAll(other.values);
        return new Told(moreRenames, moreReplaced, moreValues);
    }

    /** These renames alone. */
    public static Told renames(List<Rename> renames) {
        return new Told(renames, List.of(), Map.of());
    }

    /** This value alone. */
    public static Told value(ObjectId column, String sql) {
        return new Told(List.of(), List.of(), Map.of(column, sql));
    }

    /** What was said, each alone. */
    public List<Told> each() {
        List<Told> each = new ArrayList<>();
        renames.forEach(it -> each.add(renames(List.of(it))));
        replaced.forEach(it -> each.add(new Told(List.of(), List.of(it), Map.of())));
        values.forEach((column, sql) -> each.add(value(column, sql)));
        return each;
    }

    /** All that was said but for what another said too. */
    public Told without(Told other) {
        List<Rename> fewerRenames = new ArrayList<>(renames);
        fewerRenames.removeAll(other.renames);
        List<Rename> fewerReplaced = new ArrayList<>(replaced);
        fewerReplaced.removeAll(other.replaced);
        Map<ObjectId, String> fewerValues = new LinkedHashMap<>(values);
        fewerValues.keySet().removeAll(other.values.keySet());
        return new Told(fewerRenames, fewerReplaced, fewerValues);
    }

    /** All that was said, the names of a namespace without it, as schemas hold them. */
    public Told home(@Nullable String namespace) {
        if (namespace == null) {
            return this;
        }
        String prefix = namespace + ".";
        Map<ObjectId, String> held = new LinkedHashMap<>();
        values.forEach((id, sql) -> held.put(home(id, namespace), sql));
        return new Told(home(renames, prefix), home(replaced, prefix), held);
    }

    private static ObjectId home(ObjectId column, String namespace) {
        QualifiedName table = column.table();
        return namespace.equals(table.schema())
                ? ObjectId.column(table.withSchema(null), column.name().name())
                : column;
    }

    private static List<Rename> home(List<Rename> renames, String prefix) {
        return renames.stream()
                .map(it -> new Rename(home(it.from(), prefix), home(it.to(), prefix)))
                .toList();
    }

    private static String home(String name, String prefix) {
        return name.startsWith(prefix) ? name.substring(prefix.length()) : name;
    }

    /** For people, as the command line takes it. */
    @Override
    public String toString() {
        List<String> words = new ArrayList<>();
        renames.forEach(it -> words.add("--rename " + it));
        replaced.forEach(it -> words.add("--replace " + it));
        values.forEach(
                (column, sql) ->
                        words.add(
                                "--value "
                                        + column.table()
                                        + "."
                                        + column.name().name()
                                        + "="
                                        + sql));
        return String.join(" ", words);
    }
}
