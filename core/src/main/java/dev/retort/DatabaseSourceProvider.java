package dev.retort;

import dev.retort.dialect.DatabaseUrl;
import dev.retort.error.IncompleteSourceException;

/** The kind {@code database}: the schema of the database at {@code url}. */
public final class DatabaseSourceProvider implements SchemaSourceProvider {

    @Override
    public String kind() {
        return "database";
    }

    @Override
    public SchemaSource source(Description description) {
        String url =
                description
                        .value("url")
                        .orElseThrow(
                                () ->
                                        new IncompleteSourceException(
                                                kind(), "url", "\"${REFERENCE_URL}\""));
        return SchemaSource.database(
                description.project().url(DatabaseUrl.parse(url), description.folder()));
    }
}
