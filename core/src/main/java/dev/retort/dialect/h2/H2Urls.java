package dev.retort.dialect.h2;

import dev.retort.dialect.DatabaseUrl;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** What the path of an H2 URL means. */
final class H2Urls {

    /** {@code mem:}, {@code tcp:}, {@code nio:} and the like, but not a drive's letter. */
    private static final Pattern ELSEWHERE = Pattern.compile("(?!file:)[a-zA-Z]\\w+:.*|~.*");

    private static final String FILE = "file:";

    private H2Urls() {}

    /** The URL for the driver, with a relative file made absolute. */
    static String jdbcUrl(DatabaseUrl url, Path folder) {
        String path = url.path();
        if (url.hosts().isPresent() || ELSEWHERE.matcher(path).matches()) {
            return url.toJdbc("h2");
        }
        String file = path.startsWith(FILE) ? path.substring(FILE.length()) : path;
        if (file.startsWith("~")) {
            return url.toJdbc("h2");
        }
        Path absolute = folder.resolve(file).toAbsolutePath().normalize();
        return "jdbc:h2:file:" + absolute + url.settings();
    }
}
