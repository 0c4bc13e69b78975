package dev.retort.cli.transcript;

import dev.retort.ComparisonHooks;
import dev.retort.Configuration;
import dev.retort.Environment;
import dev.retort.schema.Column;
import dev.retort.schema.Table;
import java.util.Optional;

/** An application to which a text is a text, however long it may be. */
public final class WidthsEnvironment implements Environment {

    /** For the command line. */
    public WidthsEnvironment() {}

    @Override
    public Configuration configure(Configuration configuration) {
        return configuration.hooks(
                new ComparisonHooks() {
                    @Override
                    public Optional<Boolean> sameColumn(
                            Table table, Column actual, Column desired) {
                        return actual.type().kind() == desired.type().kind()
                                ? Optional.of(true)
                                : Optional.empty();
                    }
                });
    }
}
