package dev.retort.dialect;

import java.util.List;

/**
 * How a database's SQL is cut into tokens, as far as splitting a script needs it.
 *
 * @param identifierQuotes the characters that open a quoted name; {@code [} closes by {@code ]}
 * @param backslashEscapes whether a backslash escapes in strings
 * @param dollarQuotes whether {@code $tag$ … $tag$} is a string
 * @param hashComments whether {@code #} begins a comment
 * @param nestedComments whether block comments nest
 * @param compoundStatements words that begin a statement with a body of {@code BEGIN … END}, in
 *     lower case, for example {@code create trigger}
 * @param delimiterCommand whether the client's {@code DELIMITER} command is understood
 */
public record SqlSyntax(
        String identifierQuotes,
        boolean backslashEscapes,
        boolean dollarQuotes,
        boolean hashComments,
        boolean nestedComments,
        List<String> compoundStatements,
        boolean delimiterCommand) {

    public SqlSyntax {
        compoundStatements = List.copyOf(compoundStatements);
    }
}
