package dev.retort.dialect.postgresql;

import dev.retort.dialect.postgresql.PostgreSqlTokens.Kind;
import dev.retort.dialect.postgresql.PostgreSqlTokens.Strange;
import dev.retort.dialect.postgresql.PostgreSqlTokens.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads an expression into its one form: every operator between parentheses, every other way to
 * write the same thing brought to the server's own, casts left out where the server adds them by
 * itself.
 */
final class PostgreSqlExpressionReader {

    private static final int OR = 1;
    private static final int AND = 2;
    private static final int NOT = 3;
    private static final int IS = 4;
    private static final int COMPARISON = 5;
    private static final int MATCHING = 6;
    private static final int OTHER = 7;
    private static final int SUM = 8;
    private static final int PRODUCT = 9;
    private static final int POWER = 10;
    private static final int ZONE = 11;
    private static final int COLLATION = 12;
    private static final int SIGN = 13;

    private static final Set<String> COMPARISONS = Set.of("<", ">", "=", "<=", ">=", "<>", "!=");

    /** What stands between the arguments of some functions in place of a comma. */
    private static final Set<String> SEPARATORS = Set.of("from", "for", "in", "placing");

    private final PostgreSqlTokens tokens;
    private final PostgreSqlCasts casts;

    private PostgreSqlExpressionReader(PostgreSqlTokens tokens, PostgreSqlCasts casts) {
        this.tokens = tokens;
        this.casts = casts;
    }

    /** The form; nothing where the text is beyond this reader. */
    static @Nullable String read(String sql, PostgreSqlCasts casts) {
        try {
            PostgreSqlExpressionReader reader =
                    new PostgreSqlExpressionReader(PostgreSqlTokens.of(sql), casts);
            String form = reader.expression(0);
            return reader.tokens.isAtEnd() ? PostgreSqlText.bare(form) : null;
        } catch (Strange e) {
            return null;
        }
    }

    private String expression(int least) throws Strange {
        String left = operand();
        while (true) {
            String more = more(left, least);
            if (more == null) {
                return left;
            }
            left = more;
        }
    }

    /** The expression with the operator that follows, if that binds as tightly as asked. */
    private @Nullable String more(String left, int least) throws Strange {
        Token token = tokens.peek();
        if (token.kind() == Kind.SIGN) {
            return operator(left, token.text(), least);
        }
        if (token.kind() != Kind.WORD) {
            return null;
        }
        return switch (token.text()) {
            case "or" -> OR < least ? null : chain(left, "or", OR);
            case "and" -> AND < least ? null : chain(left, "and", AND);
            case "is", "isnull", "notnull" -> IS < least ? null : is(left);
            case "not", "in", "like", "ilike", "between" ->
                    MATCHING < least ? null : matching(left);
            case "at" -> ZONE < least ? null : zone(left);
            case "collate" -> COLLATION < least ? null : collation(left);
            default -> null;
        };
    }

    private String chain(String left, String word, int binding) throws Strange {
        StringBuilder all = new StringBuilder(part(left, word));
        while (tokens.skip(word)) {
            all.append(' ').append(word).append(' ').append(part(expression(binding + 1), word));
        }
        return "(" + all + ")";
    }

    /** A chain of the same word within a chain is one with it. */
    private static String part(String form, String word) {
        String inner = PostgreSqlText.bare(form);
        return PostgreSqlText.splitBy(inner, " " + word + " ").size() > 1 ? inner : form;
    }

    private @Nullable String operator(String left, String sign, int least) throws Strange {
        int binding =
                switch (sign) {
                    case "*", "/", "%" -> PRODUCT;
                    case "+", "-" -> SUM;
                    case "^" -> POWER;
                    case "(", ")", "[", "]", ",", ".", ":", ";", "::", ":=", "=>" -> -1;
                    default -> COMPARISONS.contains(sign) ? COMPARISON : OTHER;
                };
        if (binding < 0 || binding < least) {
            return null;
        }
        tokens.take();
        String written = sign.equals("!=") ? "<>" : sign;
        if (tokens.peek().is("any") || tokens.peek().is("some") || tokens.peek().is("all")) {
            return quantified(left, written);
        }
        return casts.compared(left, written, expression(binding + 1));
    }

    /** {@code = ANY (ARRAY[…])} is IN, and {@code <> ALL} is NOT IN. */
    private String quantified(String left, String sign) throws Strange {
        String word = tokens.take().text().equals("all") ? "all" : "any";
        tokens.expect("(");
        String array = expression(0);
        tokens.expect(")");
        List<String> elements = casts.elements(array);
        if (elements != null && sign.equals("=") && word.equals("any")) {
            return listed(left, "in", elements);
        }
        if (elements != null && sign.equals("<>") && word.equals("all")) {
            return listed(left, "not in", elements);
        }
        return "(" + left + " " + sign + " " + word + "(" + array + "))";
    }

    private String listed(String left, String word, List<String> elements) {
        if (elements.size() == 1) {
            return casts.compared(left, word.equals("in") ? "=" : "<>", elements.get(0));
        }
        return "(" + left + " " + word + " (" + String.join(", ", elements) + "))";
    }

    private String is(String left) throws Strange {
        if (tokens.skip("isnull") || tokens.skip("is", "null")) {
            return "(" + left + " is null)";
        }
        if (tokens.skip("notnull") || tokens.skip("is", "not", "null")) {
            return "(" + left + " is not null)";
        }
        tokens.expect("is");
        String not = tokens.skip("not") ? "not " : "";
        if (tokens.skip("distinct", "from")) {
            return "(" + left + " is " + not + "distinct from " + expression(COMPARISON) + ")";
        }
        Token what = tokens.take();
        if (what.kind() != Kind.WORD || !Set.of("true", "false", "unknown").contains(what.text())) {
            throw new Strange(what.text());
        }
        return "(" + left + " is " + not + what.text() + ")";
    }

    private String matching(String left) throws Strange {
        boolean not = tokens.skip("not");
        if (tokens.skip("in")) {
            return listed(left, not ? "not in" : "in", list("(", ")"));
        }
        if (tokens.skip("between")) {
            if (tokens.peek().is("symmetric")) {
                throw new Strange("symmetric");
            }
            String low = expression(MATCHING + 1);
            tokens.expect("and");
            String high = expression(MATCHING + 1);
            String from = casts.compared(left, not ? "<" : ">=", low);
            String to = casts.compared(left, not ? ">" : "<=", high);
            return "(" + from + (not ? " or " : " and ") + to + ")";
        }
        String sign = tokens.skip("ilike") ? "~~*" : "~~";
        if (sign.equals("~~")) {
            tokens.expect("like");
        }
        String pattern = expression(MATCHING + 1);
        if (tokens.peek().is("escape")) {
            throw new Strange("escape");
        }
        return casts.compared(left, not ? "!" + sign : sign, pattern);
    }

    private String zone(String left) throws Strange {
        if (!tokens.skip("at", "time", "zone")) {
            throw new Strange("at");
        }
        return "(" + left + " at time zone " + expression(ZONE + 1) + ")";
    }

    private String collation(String left) throws Strange {
        tokens.expect("collate");
        StringBuilder name = new StringBuilder(written(tokens.take()));
        while (tokens.skip(".")) {
            name.append('.').append(written(tokens.take()));
        }
        String plain = name.toString().replaceFirst("^pg_catalog\\.", "");
        return plain.equals("default") ? left : "(" + left + " collate " + plain + ")";
    }

    private String operand() throws Strange {
        Token token = tokens.take();
        String form =
                switch (token.kind()) {
                    case STRING -> "'" + token.text().replace("'", "''") + "'";
                    case NUMBER -> token.text();
                    case NAME -> named(token);
                    case SIGN -> sign(token.text());
                    case WORD -> word(token);
                    case END -> throw new Strange("end");
                };
        return after(form);
    }

    /** Subscripts, attributes and casts, which bind tightest. */
    private String after(String operand) throws Strange {
        String form = operand;
        while (true) {
            if (tokens.skip("::")) {
                form = casts.cast(form, type());
            } else if (tokens.peek().is("[")) {
                form = form + list("[", "]");
            } else if (form.startsWith("(") && tokens.skip(".")) {
                form = form + "." + written(tokens.take());
            } else {
                return form;
            }
        }
    }

    private String sign(String sign) throws Strange {
        if (sign.equals("(")) {
            List<String> all = new ArrayList<>(List.of(expression(0)));
            while (tokens.skip(",")) {
                all.add(expression(0));
            }
            tokens.expect(")");
            return all.size() == 1 ? enclosed(all.get(0)) : "row(" + String.join(", ", all) + ")";
        }
        if (!sign.equals("-") && !sign.equals("+") && !sign.equals("~") && !sign.equals("@")) {
            throw new Strange(sign);
        }
        String form = expression(SIGN);
        boolean number = form.matches("[\\d.][\\d.e+-]*");
        if (sign.equals("+") && number) {
            return form;
        }
        return number && sign.equals("-") ? "-" + form : "(" + sign + " " + form + ")";
    }

    /** What stands between parentheses keeps them before an attribute. */
    private String enclosed(String form) {
        return tokens.peek().is(".") && !form.startsWith("(") ? "(" + form + ")" : form;
    }

    private String word(Token token) throws Strange {
        return switch (token.text()) {
            case "not" -> "(not " + expression(NOT) + ")";
            case "case" -> choice();
            case "array" -> "array[" + String.join(", ", list("[", "]")) + "]";
            case "cast" -> {
                tokens.expect("(");
                String form = expression(0);
                tokens.expect("as");
                String cast = casts.cast(form, type());
                tokens.expect(")");
                yield cast;
            }
            case "current_timestamp" -> now();
            case "interval", "date", "time", "timestamp", "timestamptz" ->
                    tokens.peek().kind() == Kind.STRING
                            ? casts.cast(operand(), token.text())
                            : named(token);
            default -> named(token);
        };
    }

    private String now() throws Strange {
        return tokens.peek().is("(")
                ? "now()::timestamptz(" + String.join(", ", list("(", ")")) + ")"
                : "now()";
    }

    private String choice() throws Strange {
        StringBuilder form = new StringBuilder("case");
        if (!tokens.peek().is("when")) {
            form.append(' ').append(expression(0));
        }
        while (tokens.skip("when")) {
            form.append(" when ").append(expression(0));
            tokens.expect("then");
            form.append(" then ").append(expression(0));
        }
        if (tokens.skip("else")) {
            String otherwise = expression(0);
            form.append(otherwise.equals("null") ? "" : " else " + otherwise);
        }
        tokens.expect("end");
        return form.append(" end").toString();
    }

    private static String written(Token token) throws Strange {
        if (token.kind() == Kind.NAME) {
            return "\"" + token.text().replace("\"", "\"\"") + "\"";
        }
        if (token.kind() != Kind.WORD && !token.is("*")) {
            throw new Strange(token.text());
        }
        return token.text();
    }

    /** A column, or a function with its arguments; the schemas that go without saying are left. */
    private String named(Token first) throws Strange {
        List<String> parts = new ArrayList<>(List.of(written(first)));
        while (tokens.skip(".")) {
            parts.add(written(tokens.take()));
        }
        if (!tokens.peek().is("(")) {
            return casts.column(parts);
        }
        String name = casts.function(parts);
        return casts.called(name, arguments(name));
    }

    private List<String> arguments(String function) throws Strange {
        tokens.expect("(");
        tokens.skip("both");
        tokens.skip("from");
        // In position(a in b) the word in the middle is no operator.
        int binding = function.equals("position") ? OTHER : 0;
        List<String> arguments = new ArrayList<>();
        while (!tokens.skip(")")) {
            if (!arguments.isEmpty() && !separator()) {
                throw new Strange(tokens.peek().text());
            }
            if (tokens.skip("variadic")) {
                arguments.addAll(variadic(expression(0)));
            } else {
                arguments.add(expression(binding));
            }
        }
        return arguments;
    }

    /** The server gathers what a function of its own is called with into an array. */
    private List<String> variadic(String array) {
        List<String> elements = casts.elements(array);
        return elements == null ? List.of("variadic " + array) : elements;
    }

    private boolean separator() {
        if (tokens.skip(",")) {
            return true;
        }
        Token token = tokens.peek();
        return token.kind() == Kind.WORD
                && SEPARATORS.contains(token.text())
                && tokens.skip(token.text());
    }

    private List<String> list(String open, String close) throws Strange {
        tokens.expect(open);
        List<String> all = new ArrayList<>();
        while (!tokens.skip(close)) {
            if (!all.isEmpty() && !tokens.skip(",") && !tokens.skip(":")) {
                throw new Strange(tokens.peek().text());
            }
            all.add(expression(0));
        }
        return all;
    }

    /** A type's words, up to what cannot belong to it. */
    private String type() throws Strange {
        StringBuilder type = new StringBuilder(written(tokens.take()));
        while (tokens.skip(".")) {
            type.append('.').append(written(tokens.take()));
        }
        while (Set.of("varying", "precision").contains(tokens.peek().text())) {
            type.append(' ').append(tokens.take().text());
        }
        if (tokens.peek().is("(")) {
            type.append('(').append(String.join(",", list("(", ")"))).append(')');
        }
        for (String zone : List.of("with", "without")) {
            if (tokens.skip(zone, "time", "zone")) {
                type.append(' ').append(zone).append(" time zone");
            }
        }
        while (tokens.skip("[", "]")) {
            type.append("[]");
        }
        return type.toString();
    }
}
