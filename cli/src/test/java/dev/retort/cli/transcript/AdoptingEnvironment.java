package dev.retort.cli.transcript;

import dev.retort.Configuration;
import dev.retort.Environment;

/** Adopts what has an account, whichever database it is. */
public final class AdoptingEnvironment implements Environment {

    @Override
    public Configuration configure(Configuration configuration) {
        return configuration.adopt("table account exists", "001");
    }
}
