package dev.retort.cli.command;

import dev.retort.cli.arguments.Option;
import dev.retort.cli.output.Documents;
import dev.retort.cli.output.Output;
import dev.retort.cli.output.Progress;
import dev.retort.dialect.Advance;
import dev.retort.revision.Direction;
import dev.retort.revision.Node;
import dev.retort.revision.Plan;
import dev.retort.run.Adopted;
import dev.retort.run.RunListener;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells what runs: in lines for people, in events for programs. */
final class RunReporter implements RunListener {

    /** The option of commands that run revisions. */
    static final Option JSON_LINES =
            Option.flag("--json-lines", "A JSON document in a line for each event.");

    private final Output output;

    /** Words after which a value in a statement is nobody's business. */
    private static final Pattern SECRET =
            Pattern.compile("passw|pwd|secret|token|credential|api_?key", Pattern.CASE_INSENSITIVE);

    /** Events of what advances come no closer than this. */
    private static final long PAUSE = Duration.ofSeconds(1).toNanos();

    private final boolean statements;
    private final boolean values;
    private final Optional<Progress> progress;
    private volatile long told = System.nanoTime();

    /** What went with the columns that this revision dropped. */
    private final List<String> alsoDropped = new ArrayList<>();

    RunReporter(Output output, Session session) {
        this.output = output;
        this.statements = session.arguments().count("--verbose") > 0;
        this.values = session.arguments().count("--verbose") > 1;
        this.progress =
                output.isWatched() && !statements
                        ? Optional.of(new Progress(output.line()))
                        : Optional.empty();
    }

    @Override
    public void waiting(String holder) {
        output.message("Waiting for " + holder + ".");
        output.event("waiting", Map.of("holder", holder));
    }

    @Override
    public void adopted(Adopted adopted) {
        String heads = adopted.heads().isEmpty() ? "base" : String.join(", ", adopted.heads());
        output.message("Adopted at %s, since %s.".formatted(heads, adopted.rule()));
        output.event("adopted", Map.of("heads", adopted.heads()));
    }

    @Override
    public void ahead(List<String> unknown) {
        output.message(
                "The version table names %s, which no script has: nothing runs."
                        .formatted(String.join(", ", unknown)));
        output.event("ahead", Map.of("unknown", unknown));
    }

    @Override
    public void planned(Plan plan) {
        progress.ifPresent(it -> it.begin(plan.revisions().size()));
        output.event("planned", Map.of("steps", plan.revisions()));
    }

    @Override
    public void started(Node revision, Direction direction) {
        progress.ifPresent(it -> it.show(revision.id()));
        alsoDropped.clear();
        output.event("started", event(revision, direction));
    }

    @Override
    public void statement(String sql, List<? extends @Nullable Object> arguments) {
        progress.ifPresent(Progress::statement);
        if (statements) {
            output.message(sql);
        }
        if (values && !arguments.isEmpty()) {
            boolean secret = SECRET.matcher(sql).find();
            output.message("-- " + (secret ? "[values not shown]" : arguments.toString()));
        }
    }

    @Override
    public void alsoDropped(List<String> what) {
        alsoDropped.addAll(what);
    }

    @Override
    public void advanced(Advance advance) {
        progress.ifPresent(it -> it.advanced(advance.what(), advance.done(), advance.total()));
        long now = System.nanoTime();
        if (output.documents() == Documents.LINES && now - told >= PAUSE) {
            told = now;
            Map<String, Object> event = new LinkedHashMap<>();
            event.put("what", advance.what());
            event.put("done", advance.done());
            event.put("total", advance.total());
            output.event("advanced", event);
        }
    }

    @Override
    public boolean watches() {
        return progress.isPresent() || output.documents() == Documents.LINES;
    }

    @Override
    public void finished(Node revision, Direction direction, Duration duration) {
        progress.ifPresent(Progress::finished);
        if (!output.quiet()) {
            output.text(line(revision, direction, duration.toMillis()));
            alsoDropped.forEach(it -> output.text("           went with its column: " + it));
        }
        Map<String, Object> event = event(revision, direction);
        event.put("millis", duration.toMillis());
        if (!alsoDropped.isEmpty()) {
            event.put("alsoDropped", List.copyOf(alsoDropped));
        }
        output.event("finished", event);
    }

    private static Map<String, Object> event(Node revision, Direction direction) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("revision", revision.id());
        event.put("direction", direction.name().toLowerCase(Locale.ROOT));
        return event;
    }

    private String line(Node revision, Direction direction, long millis) {
        String begin =
                "%-9s  %s"
                        .formatted(
                                direction.name().toLowerCase(Locale.ROOT),
                                output.style().notable(revision.id()));
        String end = "  " + output.style().faint("(" + millis + " ms)");
        String message = revision.message().isEmpty() ? "" : "  " + revision.message();
        return begin + output.fitting(message, begin + end) + end;
    }
}
