package dev.retort;

import dev.retort.error.IncompleteSourceException;
import java.nio.file.Path;
import java.util.List;

/** The kind {@code sql}: what {@code files} make of an empty database. */
public final class SqlSourceProvider implements SchemaSourceProvider {

    @Override
    public String kind() {
        return "sql";
    }

    @Override
    public SchemaSource source(Description description) {
        List<Path> files =
                description.values("files").stream()
                        .map(description.folder()::resolve)
                        .map(Path::normalize)
                        .toList();
        if (files.isEmpty()) {
            throw new IncompleteSourceException(kind(), "files", "[\"schema.sql\"]");
        }
        return SchemaSource.sql(files, description.project());
    }
}
