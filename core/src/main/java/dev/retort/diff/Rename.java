package dev.retort.diff;

import dev.retort.schema.ObjectId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A rename that somebody told: {@code account=customer} for tables and what stands on its own,
 * {@code account.nickname=display_name} for columns, constraints and indexes, the last two also
 * without their table.
 *
 * @param from the old name; a part of a table behind the table's name and a dot
 * @param to the new name; of a part of a table, its own name or with the table's before it
 */
public record Rename(String from, String to) {

    public Rename {
        if (from.isBlank() || to.isBlank()) {
            throw new IllegalArgumentException("A rename has an old name and a new one.");
        }
    }

    /** Reads {@code old=new}. */
    public static Rename parse(String text) {
        int equals = text.indexOf('=');
        if (equals < 0) {
            throw new IllegalArgumentException(
                    String.format(
                            Locale.ROOT,
                            "\"%s\" is no rename. Write old=new, for example"
                                    + " account.nickname=display_name.",
                            text));
        }
        return new Rename(text.substring(0, equals).strip(), text.substring(equals + 1).strip());
    }

    /** The rename of something, or of a part of a table. */
    public static Rename of(ObjectId from, ObjectId to) {
        return new Rename(text(from), text(to));
    }

    /** The table before the old name, or null for none. */
    @Nullable String fromTable() {
        int dot = from.lastIndexOf('.');
        return dot < 0 ? null : from.substring(0, dot);
    }

    /** The old name without its table. */
    String fromPart() {
        return from.substring(from.lastIndexOf('.') + 1);
    }

    /** The new name without its table. */
    String toPart() {
        return to.substring(to.lastIndexOf('.') + 1);
    }

    private static String text(ObjectId id) {
        return id.parent() == null ? id.name().toString() : id.parent() + "." + id.name().name();
    }

    /** As {@link #parse} reads it. */
    @Override
    public String toString() {
        return from + "=" + to;
    }
}
