package dev.retort.cli.command;

import dev.retort.Current;
import dev.retort.Migrator;
import dev.retort.cli.arguments.Option;
import dev.retort.cli.arguments.Usage;
import dev.retort.cli.output.Style;
import dev.retort.run.Database;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Shows where the database stands. */
final class CurrentCommand implements Command {

    @Override
    public Usage usage() {
        return Usage.of("current", "Show where the database stands.")
                .with(
                        Option.flag(
                                "--check-heads",
                                "End with exit code 3 if anything is left to run."),
                        Option.LONG)
                .examples("retort current", "retort current --check-heads # in a deployment");
    }

    @Override
    public Report run(Session session) {
        Migrator migrator = session.migrator();
        Current current = migrator.current();
        boolean behind = session.arguments().has("--check-heads") && !current.atHead();
        String text =
                session.arguments().has(Option.LONG.name())
                        ? atLength(session, migrator, current)
                        : text(current, session.output().style());
        return new Report(document(current), text, behind ? Report.DIFFERENT : Report.DONE);
    }

    /** Where a database stands, as programs see it. */
    static Map<String, @Nullable Object> document(Current current) {
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("heads", current.heads());
        document.put("atHead", current.atHead());
        document.put(
                "pending", current.pending().isPresent() ? current.pending().getAsInt() : null);
        return document;
    }

    /** A line for each row, and how much is left to run where that can be told. */
    private static String text(Current current, Style style) {
        if (!current.unknown().isEmpty()) {
            return lines(
                    current.heads(),
                    it -> current.unknown().contains(it) ? style.bad("(no script has it)") : "");
        }
        List<String> rows = current.heads().isEmpty() ? List.of("base") : current.heads();
        if (current.atHead()) {
            return lines(rows, it -> style.good("(head)"));
        }
        String behind = style.faint("(%d behind head)".formatted(current.pending().orElse(0)));
        return String.join("\n", rows) + (rows.size() == 1 ? " " : "\n") + behind;
    }

    private static String lines(List<String> rows, UnaryOperator<String> state) {
        return rows.stream()
                .map(it -> (it + " " + state.apply(it)).strip())
                .collect(Collectors.joining("\n"));
    }

    private static String database(Migrator migrator) {
        return migrator.configuration().database() instanceof Database.OfUrl told
                ? "Database: " + told.url() + "\n"
                : "";
    }

    private static String atLength(Session session, Migrator migrator, Current current) {
        String database = database(migrator);
        return current.tips().isEmpty()
                ? database + text(current, session.output().style())
                : database
                        + new RevisionList(migrator.show("current"))
                                .blocks(session.output().style());
    }
}
