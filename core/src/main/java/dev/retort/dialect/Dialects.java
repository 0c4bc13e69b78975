package dev.retort.dialect;

import dev.retort.error.UnknownDatabaseException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/** The dialects that are there: those of this library and those of others, by ServiceLoader. */
public final class Dialects {

    private final List<Dialect> all;

    private Dialects(List<Dialect> all) {
        this.all = List.copyOf(all);
    }

    /** The dialects that a class loader sees. */
    public static Dialects load(ClassLoader loader) {
        List<Dialect> found = new ArrayList<>();
        ServiceLoader.load(Dialect.class, loader).forEach(found::add);
        return new Dialects(found);
    }

    /** The same, copying tables when they are told. */
    public Dialects rebuilding(Rebuild rebuild) {
        return new Dialects(all.stream().map(it -> it.rebuilding(rebuild)).toList());
    }

    /** All of them. */
    public List<Dialect> all() {
        return all;
    }

    /** The dialect of this name. */
    public Optional<Dialect> named(String name) {
        return all.stream().filter(d -> d.name().equalsIgnoreCase(name)).findFirst();
    }

    /** The dialect of URLs that begin so. */
    public Optional<Dialect> ofScheme(String scheme) {
        return all.stream()
                .filter(d -> d.urlSchemes().stream().anyMatch(scheme::equalsIgnoreCase))
                .findFirst();
    }

    /** The dialect of a URL. */
    public Dialect of(DatabaseUrl url) {
        return ofScheme(url.scheme())
                .orElseThrow(() -> new UnknownDatabaseException(url.scheme(), names()));
    }

    /** The dialect of the server behind a connection, with the facts of its version. */
    public Dialect of(Connection connection) throws SQLException {
        for (Dialect dialect : all) {
            if (dialect.recognizes(connection.getMetaData())) {
                return dialect.forServer(connection);
            }
        }
        throw new UnknownDatabaseException(
                connection.getMetaData().getDatabaseProductName(), names());
    }

    /** The dialect of the server behind a connection, which need not answer questions. */
    public Optional<Dialect> recognized(Connection connection) {
        try {
            for (Dialect dialect : all) {
                if (dialect.recognizes(connection.getMetaData())) {
                    return Optional.of(dialect);
                }
            }
            return Optional.empty();
        } catch (SQLException e) {
            return Optional.empty();
        }
    }

    private List<String> names() {
        return all.stream().map(Dialect::name).toList();
    }
}
