package example.secondbrain;

import dev.retort.Configuration;
import dev.retort.Environment;

/** Migrates the database that the application's settings name. */
public final class SecondBrainEnvironment implements Environment {

    @Override
    public Configuration configure(Configuration configuration) {
        Settings settings = Settings.of(System.getenv());
        return configuration.url(settings.jdbcUrl(), settings.user(), settings.password());
    }
}
