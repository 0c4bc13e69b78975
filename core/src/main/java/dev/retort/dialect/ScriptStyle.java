package dev.retort.dialect;

import java.util.List;

/**
 * How a script for the database's own client is written.
 *
 * @param header comment lines for the top: the client's call that stops at errors
 * @param settings the statements before all others: how the session has to read the rest
 * @param begin the statements that begin the transaction of a revision; empty for none
 * @param commit the statements, checks included, that end it
 * @param separator what ends each statement
 */
public record ScriptStyle(
        List<String> header,
        List<String> settings,
        List<String> begin,
        List<String> commit,
        String separator) {

    public ScriptStyle {
        header = List.copyOf(header);
        settings = List.copyOf(settings);
        begin = List.copyOf(begin);
        commit = List.copyOf(commit);
    }
}
