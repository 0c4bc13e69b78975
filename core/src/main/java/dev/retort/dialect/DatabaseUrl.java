package dev.retort.dialect;

import dev.retort.error.MalformedUrlException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The URL of a database, in the shape of JDBC or of another ecosystem, taken apart.
 *
 * <p>That is {@code scheme+driver://user:password@hosts/path?settings}, or without the two slashes
 * {@code scheme:path;settings}; both with {@code jdbc:} before them or not. What the parts mean to
 * a database its dialect knows: {@link Dialect#jdbcUrl}.
 *
 * @param jdbc whether {@code jdbc:} stood before it
 * @param scheme the word that names the database, in lower case
 * @param driver what stood behind a {@code +}, which is another ecosystem's affair
 * @param user who connects, percent-decoded
 * @param password the secret, percent-decoded; {@link #toString} does not show it
 * @param hosts hosts and ports as written, perhaps empty; nothing where there were no two slashes
 * @param path what follows the hosts and a slash, or everything up to the settings
 * @param settings everything from the first {@code ?} or {@code ;} on, as written
 */
public record DatabaseUrl(
        boolean jdbc,
        String scheme,
        Optional<String> driver,
        Optional<String> user,
        Optional<String> password,
        Optional<String> hosts,
        String path,
        String settings) {

    private static final String HIDDEN = "***";

    private static final Pattern SHAPE =
            Pattern.compile(
                    "(?<jdbc>jdbc:)?(?<scheme>[a-z][\\w.-]*)(\\+(?<driver>[\\w.-]+))?:"
                            + "(//((?<login>[^/?;]*)@)?(?<hosts>[^/?;]*)/?)?"
                            + "(?<path>[^?;]*)(?<settings>.*)",
                    Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** Hosts with ports, several by comma; a bracketed address holds colons of its own. */
    private static final Pattern HOSTS =
            Pattern.compile("((\\[[^\\]]*\\]|[^:,@\\[]*)(:\\d*)?(,|$))*");

    private static final Pattern SECRET_SETTING =
            Pattern.compile(
                    "([?&;][^=&;]*(?:passw|pwd|secret|token|key)[^=&;]*=)[^&;]*",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern LOGIN_IN_PATH = Pattern.compile("(:[^:/@]+)/[^/@]*@");

    /**
     * Takes a URL apart.
     *
     * @throws MalformedUrlException if it has none of the shapes; its message holds no secret
     */
    public static DatabaseUrl parse(String text) {
        Matcher shape = SHAPE.matcher(text.strip());
        if (!shape.matches() || shape.group("scheme").equalsIgnoreCase("jdbc")) {
            throw new MalformedUrlException(withoutLogin(text), "it does not name the database.");
        }
        Optional<String> hosts = Optional.ofNullable(shape.group("hosts"));
        if (hosts.isPresent() && !HOSTS.matcher(hosts.get()).matches()) {
            throw new MalformedUrlException(
                    withoutLogin(text),
                    "the port is not a number, or a character of the user or password has to be"
                            + " written as %2F (a slash), %3F (a question mark) or the like.");
        }
        String login = shape.group("login");
        int colon = login == null ? -1 : login.indexOf(':');
        return new DatabaseUrl(
                shape.group("jdbc") != null,
                shape.group("scheme").toLowerCase(Locale.ROOT),
                Optional.ofNullable(shape.group("driver")),
                Optional.ofNullable(login)
                        .map(it -> decode(colon < 0 ? it : it.substring(0, colon)))
                        .filter(it -> !it.isEmpty()),
                Optional.ofNullable(login)
                        .filter(it -> colon >= 0)
                        .map(it -> decode(it.substring(colon + 1))),
                hosts,
                shape.group("path"),
                shape.group("settings"));
    }

    /** The same place for another user; a part that is not given stays. */
    public DatabaseUrl withLogin(Optional<String> newUser, Optional<String> newPassword) {
        return new DatabaseUrl(
                jdbc,
                scheme,
                driver,
                newUser.or(() -> user),
                newPassword.or(() -> password),
                hosts,
                path,
                settings);
    }

    /** The JDBC URL in the common shape, without user and password. */
    public String toJdbc(String jdbcScheme) {
        return "jdbc:" + jdbcScheme + ":" + place("") + path + settings;
    }

    /** The URL as it may be shown: with {@code ***} in place of every secret. */
    @Override
    public String toString() {
        String login = user.orElse("") + password.map(it -> ":" + HIDDEN).orElse("");
        return (jdbc ? "jdbc:" : "")
                + scheme
                + driver.map(it -> "+" + it).orElse("")
                + ":"
                + place(login.isEmpty() ? "" : login + "@")
                + (hosts.isPresent() ? path : LOGIN_IN_PATH.matcher(path).replaceFirst("$1/***@"))
                + SECRET_SETTING.matcher(settings).replaceAll("$1***");
    }

    private String place(String login) {
        String slash = path.isEmpty() ? "" : "/";
        return hosts.map(it -> "//" + login + it + slash).orElse("");
    }

    /** Greedy, so that nothing of a secret is left where the rest cannot be understood. */
    private static String withoutLogin(String text) {
        String shown = text.strip().replaceFirst("(?s)(//|^).*@", "$1" + HIDDEN + "@");
        return SECRET_SETTING.matcher(shown).replaceAll("$1" + HIDDEN);
    }

    /** A stray percent sign stands for itself, and so does a plus. */
    private static String decode(String text) {
        String safe = text.replaceAll("%(?![0-9a-fA-F]{2})", "%25").replace("+", "%2B");
        return URLDecoder.decode(safe, StandardCharsets.UTF_8);
    }
}
