package dev.retort.fleet;

import dev.retort.dialect.DatabaseUrl;
import dev.retort.run.Database;
import java.nio.file.Path;
import java.util.Properties;

/**
 * How the URL of a database follows from its name: <code>{target}</code> stands for that.
 *
 * @param url the URL of all; <code>{target}</code> alone where the names are URLs themselves
 * @param folder where relative files begin
 */
public record Template(String url, Path folder) {

    private static final String PLACE = "{target}";

    /** The database of a name. */
    public FleetTarget target(String name) {
        DatabaseUrl whole = url.equals(PLACE) ? DatabaseUrl.parse(name) : filled(name);
        String told = url.equals(PLACE) ? whole.toString() : name;
        return new FleetTarget(told, new Database.OfUrl(whole, folder, new Properties()));
    }

    /** A name goes into the parts of a URL, so that no character of it can be taken for another. */
    private DatabaseUrl filled(String name) {
        DatabaseUrl parts = DatabaseUrl.parse(url);
        return new DatabaseUrl(
                parts.jdbc(),
                parts.scheme(),
                parts.driver(),
                parts.user().map(it -> it.replace(PLACE, name)),
                parts.password(),
                parts.hosts().map(it -> it.replace(PLACE, name)),
                parts.path().replace(PLACE, name),
                parts.settings().replace(PLACE, name));
    }
}
