package dev.retort.run;

import dev.retort.dialect.Dialect;
import dev.retort.operation.Operation;
import dev.retort.script.LoadedScript;
import java.util.List;
import java.util.Optional;

/** The surroundings of a migration that is replayed and written down. */
final class RecordingContext extends ReplayContext {

    private final List<Recorded> seen;

    RecordingContext(
            Dialect database,
            LoadedScript script,
            ReplayedSchema schema,
            RunSettings settings,
            List<Recorded> seen) {
        super(database, script, schema, settings);
        this.seen = seen;
    }

    @Override
    public void accept(Operation operation) {
        record(Optional.of(operation), origin().line());
        super.accept(operation);
    }

    @Override
    public void online(Runnable body) {
        record(Optional.empty(), origin().line());
        super.online(body);
    }

    /** From here on nobody knows what the script does. */
    void lost(int line) {
        record(Optional.empty(), line);
        schema.obscure(origin());
    }

    private void record(Optional<Operation> operation, int line) {
        seen.add(new Recorded(script.script().id(), script.script().path(), line, operation));
    }
}
