package dev.retort.fleet;

import dev.retort.run.Database;

/**
 * One database of a fleet.
 *
 * @param name what it is called in reports; no secret
 * @param database how it is reached
 */
public record FleetTarget(String name, Database database) {

    @Override
    public String toString() {
        return name;
    }
}
