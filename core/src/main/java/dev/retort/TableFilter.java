package dev.retort;

import dev.retort.schema.ObjectId;
import dev.retort.schema.ObjectKind;
import dev.retort.schema.QualifiedName;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Whose tables autogenerate and {@code check} compare.
 *
 * @param include patterns of names ({@code *} for any characters, {@code schema.*} for those of a
 *     schema); empty for all
 * @param exclude patterns of names that are left out
 * @param schemas schemas beside the default one
 * @param declaredOnly whether what the source does not declare is let be
 */
public record TableFilter(
        List<String> include, List<String> exclude, List<String> schemas, boolean declaredOnly) {

    /** All tables of the default schema. */
    public static final TableFilter ALL = new TableFilter(List.of(), List.of(), List.of(), false);

    public TableFilter {
        include = List.copyOf(include);
        exclude = List.copyOf(exclude);
        schemas = List.copyOf(schemas);
    }

    /** Whether an object is compared: a table and what belongs to it by the table's name. */
    boolean covers(ObjectId id) {
        QualifiedName parent = id.parent();
        QualifiedName name = parent == null ? id.name() : parent;
        boolean ofTable = parent != null || id.kind() == ObjectKind.TABLE;
        boolean included =
                include.isEmpty() || !ofTable || include.stream().anyMatch(it -> fits(it, name));
        return included && exclude.stream().noneMatch(it -> fits(it, name));
    }

    private static boolean fits(String pattern, QualifiedName name) {
        String text = pattern.indexOf('.') < 0 ? name.name() : name.toString();
        String expression = "\\Q" + pattern.replace("*", "\\E.*\\Q") + "\\E";
        return Pattern.compile(expression, Pattern.CASE_INSENSITIVE | Pattern.DOTALL)
                .matcher(text)
                .matches();
    }
}
