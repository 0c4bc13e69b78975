package dev.retort.run;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.SqlStatement;
import dev.retort.error.HalfAppliedRevisionException;
import dev.retort.error.MigrationException;
import dev.retort.revision.Direction;
import dev.retort.revision.RevisionGraph;
import dev.retort.revision.Target;
import dev.retort.run.History.Last;
import dev.retort.run.History.Outcome;
import dev.retort.script.Audience;
import dev.retort.script.LoadedScript;
import dev.retort.script.Scripts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Refuses to go on where a revision was left half-done and nobody has said what became of it. */
final class HalfDone {

    private final Workplace place;
    private final Scripts scripts;

    HalfDone(Workplace place, Scripts scripts) {
        this.place = place;
        this.scripts = scripts;
    }

    void refuse(List<String> heads) {
        if (!place.keepsHistory()) {
            return;
        }
        Optional<Last> last = place.session().ask("tell its history", place.history()::last);
        if (last.isPresent() && last.get().isHalfDone()) {
            Last row = last.get();
            throw new HalfAppliedRevisionException(
                    row.revision(),
                    row.direction(),
                    row.statements(),
                    next(row),
                    "See what is there, then either finish it by hand and say so by \"stamp %s\", or undo by hand what is committed and say so by \"stamp %s\". After that, run the command again."
                            .formatted(told(after(row, heads)), told(heads)));
        }
    }

    private static String told(List<String> heads) {
        return heads.isEmpty() ? "base" : String.join(" ", heads);
    }

    /** Where it would stand, as far as the scripts tell. */
    private List<String> after(Last row, List<String> heads) {
        RevisionGraph graph = scripts.graph();
        if (row.direction().equals("upgrade") || !graph.contains(row.revision())) {
            return List.of(row.revision());
        }
        try {
            return graph.downgrade(heads, Target.parse(row.revision() + "-1")).headsAfter();
        } catch (MigrationException e) {
            return graph.node(row.revision()).revises();
        }
    }

    private String next(Last row) {
        int number = row.statements() + 1;
        if (row.outcome() == Outcome.FAILED) {
            return "Statement %d failed: %s".formatted(number, row.detail());
        }
        return "Statement %d may be or not, since the process ended while it ran%s"
                .formatted(number, statement(row).map(it -> ": " + it).orElse("."));
    }

    /** The statement that was running, where the script is still there and is in SQL. */
    private Optional<String> statement(Last row) {
        if (!scripts.graph().contains(row.revision())) {
            return Optional.empty();
        }
        Direction direction = Direction.valueOf(row.direction().toUpperCase(Locale.ROOT));
        Dialect dialect = place.session().dialect();
        try {
            LoadedScript script =
                    scripts.load(
                                    List.of(row.revision()),
                                    direction,
                                    Audience.of(dialect, place.settings().environment()))
                            .get(0);
            List<SqlStatement> statements = script.statements(direction);
            return row.statements() < statements.size()
                    ? Optional.of(told(script, statements.get(row.statements())))
                    : Optional.empty();
        } catch (MigrationException e) {
            return Optional.empty();
        }
    }

    private static String told(LoadedScript script, SqlStatement statement) {
        return "%s (\"%s\", line %d)"
                .formatted(statement.sql(), script.script().path(), statement.line());
    }
}
