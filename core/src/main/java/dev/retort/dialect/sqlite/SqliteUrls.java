package dev.retort.dialect.sqlite;

import dev.retort.dialect.DatabaseUrl;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** URLs of SQLite: of a file, or of a database in memory. */
final class SqliteUrls {

    private static final String PREFIX = "jdbc:sqlite:";
    private static final String MEMORY = ":memory:";

    /** Settings that Python's driver understands and Java's would take for a part of the name. */
    private static final Set<String> FOREIGN =
            Set.of(
                    "check_same_thread",
                    "timeout",
                    "uri",
                    "isolation_level",
                    "cached_statements",
                    "detect_types",
                    "charset");

    private SqliteUrls() {}

    static String jdbc(DatabaseUrl url, Path folder) {
        String place = place(url);
        String settings = url.jdbc() ? url.settings() : settings(url.settings());
        if (place.isEmpty() || place.equals(MEMORY)) {
            return PREFIX + MEMORY + settings;
        }
        if (place.startsWith(":resource:") || place.startsWith("file:")) {
            return PREFIX + place + settings;
        }
        return PREFIX + folder.resolve(place).normalize() + settings;
    }

    /** In JDBC everything behind the scheme is the file; elsewhere a path follows an empty host. */
    private static String place(DatabaseUrl url) {
        boolean slashes = url.jdbc() && url.hosts().isPresent();
        return slashes
                ? "//" + url.hosts().orElse("") + (url.path().isEmpty() ? "" : "/" + url.path())
                : url.hosts().orElse("") + url.path();
    }

    private static String settings(String settings) {
        if (!settings.startsWith("?")) {
            return settings;
        }
        String kept =
                Arrays.stream(settings.substring(1).split("&"))
                        .filter(it -> !FOREIGN.contains(it.split("=", 2)[0]))
                        .collect(Collectors.joining("&"));
        return kept.isEmpty() ? "" : "?" + kept;
    }

    /** The file of a JDBC URL; nothing for a database in memory. */
    static Optional<Path> file(String jdbcUrl) {
        if (!jdbcUrl.regionMatches(true, 0, PREFIX, 0, PREFIX.length())) {
            return Optional.empty();
        }
        String place = jdbcUrl.substring(PREFIX.length());
        String settings = place.contains("?") ? place.substring(place.indexOf('?')) : "";
        String path = place.substring(0, place.length() - settings.length());
        if (path.startsWith("file:")) {
            path = path.substring("file:".length()).replaceFirst("^//(localhost)?(?=/)", "");
        }
        boolean memory = path.isEmpty() || path.startsWith(":") || settings.contains("mode=memory");
        try {
            return memory ? Optional.empty() : Optional.of(Path.of(path));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
