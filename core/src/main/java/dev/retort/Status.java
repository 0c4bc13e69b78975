package dev.retort;

import dev.retort.run.AppliedRevision;
import java.util.List;
import java.util.Optional;

/**
 * Everything about a database on one screen.
 *
 * @param database where it is, without secrets; empty where a connection or a pool was handed in
 * @param server the product and its version; empty where the database is not there yet
 * @param current where it stands
 * @param heads the heads of the scripts
 * @param pending what an upgrade to all heads would run, in order; nothing where a row is unknown
 * @param last what was run or stamped last
 * @param drift how it differs from the source of the configuration; empty where there is none
 */
public record Status(
        String database,
        String server,
        Current current,
        List<RevisionDescription> heads,
        List<RevisionDescription> pending,
        Optional<AppliedRevision> last,
        Optional<Differences> drift) {

    public Status {
        heads = List.copyOf(heads);
        pending = List.copyOf(pending);
    }
}
