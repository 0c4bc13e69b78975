package dev.retort.cli.command;

import dev.retort.revision.Plan;
import dev.retort.run.OfflineScript;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The reports of commands with {@code --sql}: the script alone, or a document with its statements.
 */
final class Offline {

    private Offline() {}

    /** Of an upgrade or a downgrade. */
    static Report run(OfflineScript script) {
        Plan plan = script.plan();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("steps", plan.revisions().stream().map(it -> RunReport.step(it, 0)).toList());
        document.put("heads", plan.headsAfter());
        return report(document, script);
    }

    /** Of a stamp. */
    static Report stamp(OfflineScript script) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("heads", script.plan().headsAfter());
        return report(document, script);
    }

    /** Of what runs no revision. */
    static Report other(OfflineScript script) {
        return report(new LinkedHashMap<>(), script);
    }

    private static Report report(Map<String, Object> document, OfflineScript script) {
        document.put("sql", script.statements());
        return Report.done(document, script.text().stripTrailing());
    }
}
