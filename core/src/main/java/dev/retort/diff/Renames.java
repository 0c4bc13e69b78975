package dev.retort.diff;

import dev.retort.schema.Schema;
import java.util.List;

/** Finds what got another name. */
final class Renames {

    private Renames() {}

    static Renamed find(Schema from, Schema to, Comparison comparison, DiffOptions options) {
        return new Renamed(from, List.of(), List.of());
    }
}
