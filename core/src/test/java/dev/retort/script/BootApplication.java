package dev.retort.script;

import dev.retort.Migrator;
import dev.retort.error.MigrationException;
import java.util.Arrays;

/** An application in one jar, which upgrades its database and says where that stands. */
public final class BootApplication {

    private BootApplication() {}

    /**
     * Upgrades.
     *
     * @param arguments a URL, and locations of scripts
     */
    public static void main(String[] arguments) {
        String[] locations = Arrays.copyOfRange(arguments, 1, arguments.length);
        try {
            Migrator migrator = Migrator.configure().url(arguments[0]).scripts(locations).build();
            migrator.upgrade().steps().forEach(it -> System.out.println("ran " + it.revision()));
            System.out.println("stands at " + migrator.current().heads());
        } catch (MigrationException e) {
            System.out.println(e.kind() + ": " + e.getMessage());
            System.exit(1);
        }
    }
}
