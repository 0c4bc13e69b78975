package dev.retort.cli.transcript;

import dev.retort.Configuration;
import dev.retort.Environment;

/** An application whose own settings say where its database is. */
public final class BankEnvironment implements Environment {

    @Override
    public Configuration configure(Configuration configuration) {
        return configuration.url("jdbc:h2:mem:bank;DB_CLOSE_DELAY=-1");
    }
}
