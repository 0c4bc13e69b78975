package dev.retort.error;

/** A text that is no URL of a database. */
public final class MalformedUrlException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final String url;

    /**
     * @param url the text, without its secrets
     * @param reason what is wrong with it, a whole sentence
     */
    public MalformedUrlException(String url, String reason) {
        super(
                "\"%s\" is no URL of a database: %s Write a JDBC URL, \"jdbc:…\", or one like \"%s\"."
                        .formatted(url, reason, "database://user:password@host:port/name"));
        this.url = url;
    }

    /** The text, without its secrets. */
    public String url() {
        return url;
    }
}
