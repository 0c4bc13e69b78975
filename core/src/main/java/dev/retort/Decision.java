package dev.retort;

import dev.retort.diff.Doubt;
import dev.retort.diff.Rename;
import dev.retort.diff.Told;
import dev.retort.schema.ObjectId;
import java.util.List;
import java.util.Map;

/** What somebody decided about a doubt. */
public sealed interface Decision {

    /** It is a rename. */
    record Renamed() implements Decision {}

    /** It is no rename: the old thing goes, with all that it holds, and the new one comes. */
    record Replaced() implements Decision {}

    /**
     * The rows that are there get a value.
     *
     * @param sql the value as an SQL expression
     */
    record Filled(String sql) implements Decision {}

    /** What this tells the comparison about a doubt. */
    default Told about(Doubt doubt) {
        ObjectId from = doubt.from();
        if (this instanceof Filled filled) {
            return Told.value(doubt.to(), filled.sql());
        }
        if (from == null) {
            return Told.NOTHING;
        }
        List<Rename> pair = List.of(Rename.of(from, doubt.to()));
        return this instanceof Renamed ? Told.renames(pair) : new Told(List.of(), pair, Map.of());
    }
}
