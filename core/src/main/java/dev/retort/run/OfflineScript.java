package dev.retort.run;

import dev.retort.revision.Plan;
import java.util.List;

/**
 * A run written as SQL instead of done.
 *
 * @param plan what it runs
 * @param statements its statements, without separators and comments
 * @param text the script for the database's own client; empty where there is nothing to do
 */
public record OfflineScript(Plan plan, List<String> statements, String text) {

    public OfflineScript {
        statements = List.copyOf(statements);
    }
}
