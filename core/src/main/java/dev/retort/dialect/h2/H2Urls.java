package dev.retort.dialect.h2;

import dev.retort.dialect.DatabaseUrl;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the path of an H2 URL means. */
final class H2Urls {

    /** {@code mem:}, {@code tcp:}, {@code nio:} and the like, but not a drive's letter. */
    private static final Pattern ELSEWHERE = Pattern.compile("(?!file:)[a-zA-Z]\\w+:.*|~.*");

    private static final String FILE = "file:";

    /** What H2 puts behind the name. */
    private static final String SUFFIX = ".mv.db";

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

    /** The file that holds the database; nothing where another process or the memory does. */
    static Optional<Path> file(String jdbcUrl) {
        DatabaseUrl url = DatabaseUrl.parse(jdbcUrl);
        String path = url.path();
        String file = path.startsWith(FILE) ? path.substring(FILE.length()) : path;
        boolean ofHome = file.startsWith("~/") || file.startsWith("~\\");
        if (url.hosts().isPresent() || !ofHome && ELSEWHERE.matcher(path).matches()) {
            return Optional.empty();
        }
        Path base = Path.of(ofHome ? System.getProperty("user.home") : "");
        return Optional.of(base.resolve(ofHome ? file.substring(2) : file))
                .map(name -> name.resolveSibling(name.getFileName() + SUFFIX));
    }
}
