package dev.retort.script;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.SqlSyntax;
import java.util.Optional;

/**
 * The database that scripts are made ready for.
 *
 * @param dialect the name of its dialect
 * @param syntax how its statements are told apart
 * @param environment its environment, where the configuration has several; sections may be for it
 */
public record Audience(String dialect, SqlSyntax syntax, Optional<String> environment) {

    /** A database of a dialect, in an environment if one was chosen. */
    public static Audience of(Dialect dialect, Optional<String> environment) {
        return new Audience(dialect.name(), dialect.syntax(), environment);
    }
}
