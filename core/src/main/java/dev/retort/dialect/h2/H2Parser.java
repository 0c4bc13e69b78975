package dev.retort.dialect.h2;

import dev.retort.dialect.h2.H2Tokens.Kind;
import dev.retort.dialect.h2.H2Tokens.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Reads expressions, as far as checks, defaults and generated columns go; no queries. */
final class H2Parser {

    private static final int OR = 1;
    private static final int AND = 2;
    private static final int NOT = 3;
    private static final int COMPARISON = 4;
    private static final int CONCATENATION = 5;
    private static final int SUM = 6;
    private static final int PRODUCT = 7;
    private static final int SIGN = 8;

    private static final Map<String, Integer> OPERATORS =
            Map.ofEntries(
                    Map.entry("or", OR),
                    Map.entry("and", AND),
                    Map.entry("=", COMPARISON),
                    Map.entry("<>", COMPARISON),
                    Map.entry("!=", COMPARISON),
                    Map.entry("<", COMPARISON),
                    Map.entry("<=", COMPARISON),
                    Map.entry(">", COMPARISON),
                    Map.entry(">=", COMPARISON),
                    Map.entry("&&", COMPARISON),
                    Map.entry("~", COMPARISON),
                    Map.entry("is", COMPARISON),
                    Map.entry("in", COMPARISON),
                    Map.entry("not", COMPARISON),
                    Map.entry("between", COMPARISON),
                    Map.entry("like", COMPARISON),
                    Map.entry("ilike", COMPARISON),
                    Map.entry("regexp", COMPARISON),
                    Map.entry("||", CONCATENATION),
                    Map.entry("+", SUM),
                    Map.entry("-", SUM),
                    Map.entry("*", PRODUCT),
                    Map.entry("/", PRODUCT),
                    Map.entry("%", PRODUCT));

    /** Types whose name may stand before a string. */
    private static final Set<String> TYPED = Set.of("date", "time", "timestamp", "uuid", "json");

    private final List<Token> tokens;
    private final UnaryOperator<String> word;
    private final UnaryOperator<String> name;
    private int at;

    private H2Parser(List<Token> tokens, UnaryOperator<String> word, UnaryOperator<String> name) {
        this.tokens = tokens;
        this.word = word;
        this.name = name;
    }

    /** The tree of a text; nothing where it holds what is not read here. */
    static Optional<H2Expression> parse(
            List<Token> tokens, UnaryOperator<String> word, UnaryOperator<String> name) {
        H2Parser parser = new H2Parser(tokens, word, name);
        try {
            H2Expression expression = parser.expression(0);
            return parser.at == tokens.size() ? Optional.of(expression) : Optional.empty();
        } catch (Unreadable e) {
            return Optional.empty();
        }
    }

    /** Something that is not read here. */
    private static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;
    }

    private boolean sees(String text) {
        return sees(0, text);
    }

    private boolean sees(int ahead, String text) {
        int index = at + ahead;
        return index < tokens.size()
                && tokens.get(index).text().equals(text)
                && (tokens.get(index).kind() == Kind.WORD
                        || tokens.get(index).kind() == Kind.SYMBOL);
    }

    private boolean reads(String text) {
        boolean seen = sees(text);
        at += seen ? 1 : 0;
        return seen;
    }

    private void require(String text) throws Unreadable {
        if (!reads(text)) {
            throw new Unreadable();
        }
    }

    private Token next() throws Unreadable {
        if (at >= tokens.size()) {
            throw new Unreadable();
        }
        return tokens.get(at++);
    }

    private H2Expression expression(int least) throws Unreadable {
        H2Expression left = prefix();
        while (at < tokens.size()) {
            Token token = tokens.get(at);
            boolean operator = token.kind() == Kind.WORD || token.kind() == Kind.SYMBOL;
            Integer power = operator ? OPERATORS.get(token.text()) : null;
            if (power == null || power <= least) {
                return left;
            }
            at++;
            left =
                    power == COMPARISON
                            ? comparison(left, token.text())
                            : H2Expression.of(token.text(), left, expression(power));
        }
        return left;
    }

    private H2Expression comparison(H2Expression left, String operator) throws Unreadable {
        return switch (operator) {
            case "not" -> H2Expression.of("not", comparison(left, next().text()));
            case "is" -> is(left);
            case "in" -> in(left);
            case "between" -> {
                H2Expression low = expression(COMPARISON);
                require("and");
                yield H2Expression.of("between", left, low, expression(COMPARISON));
            }
            case "like", "ilike" -> {
                H2Expression pattern = expression(COMPARISON);
                yield reads("escape")
                        ? H2Expression.of(operator, left, pattern, expression(COMPARISON))
                        : H2Expression.of(operator, left, pattern);
            }
            default -> H2Expression.of(operator, left, expression(COMPARISON));
        };
    }

    private H2Expression is(H2Expression left) throws Unreadable {
        boolean negated = reads("not");
        H2Expression test = H2Expression.of("is " + next().text(), left);
        if (!Set.of("is null", "is true", "is false", "is unknown").contains(test.head())) {
            throw new Unreadable();
        }
        return negated ? H2Expression.of("not", test) : test;
    }

    private H2Expression in(H2Expression left) throws Unreadable {
        require("(");
        List<H2Expression> parts = new ArrayList<>(List.of(left));
        do {
            parts.add(expression(0));
        } while (reads(","));
        require(")");
        return new H2Expression("in", parts);
    }

    private H2Expression prefix() throws Unreadable {
        if (reads("not")) {
            return H2Expression.of("not", expression(NOT));
        }
        if (reads("-")) {
            return H2Expression.of("negative", expression(SIGN));
        }
        return reads("+") ? expression(SIGN) : postfix(primary());
    }

    private H2Expression postfix(H2Expression primary) throws Unreadable {
        H2Expression result = primary;
        while (true) {
            if (reads("::")) {
                result = H2Expression.of("cast " + type(), result);
            } else if (reads("[")) {
                result = H2Expression.of("element", result, expression(0));
                require("]");
            } else {
                return result;
            }
        }
    }

    private H2Expression primary() throws Unreadable {
        Token token = next();
        return switch (token.kind()) {
            case NUMBER, STRING -> H2Expression.leaf(token.text());
            case NAME -> path(name.apply(token.text()));
            case SYMBOL -> {
                if (!token.text().equals("(")) {
                    throw new Unreadable();
                }
                yield parenthesized();
            }
            case WORD -> word(token.text());
        };
    }

    private H2Expression parenthesized() throws Unreadable {
        H2Expression first = expression(0);
        if (reads(")")) {
            return first;
        }
        List<H2Expression> parts = new ArrayList<>(List.of(first));
        while (reads(",")) {
            parts.add(expression(0));
        }
        require(")");
        return new H2Expression("row", parts);
    }

    private H2Expression word(String text) throws Unreadable {
        if (TYPED.contains(text) && isTyped()) {
            return H2Expression.leaf(next().text());
        }
        if (text.equals("case")) {
            return cases();
        }
        if (text.equals("cast") && reads("(")) {
            H2Expression value = expression(0);
            require("as");
            String type = type();
            require(")");
            return H2Expression.of("cast " + type, value);
        }
        if (text.equals("array") && reads("[")) {
            return array();
        }
        if (text.equals("next") && reads("value")) {
            require("for");
            return H2Expression.of("next value", primary());
        }
        if (text.equals("select") || text.equals("interval")) {
            throw new Unreadable();
        }
        return reads("(") ? call(text) : path(word.apply(text));
    }

    /** Whether a string follows, perhaps after words about the time zone, which are passed. */
    private boolean isTyped() {
        int ahead = sees("with") || sees("without") ? 3 : 0;
        boolean typed = at + ahead < tokens.size() && tokens.get(at + ahead).kind() == Kind.STRING;
        at += typed ? ahead : 0;
        return typed;
    }

    private H2Expression path(String first) throws Unreadable {
        StringBuilder path = new StringBuilder(first);
        while (reads(".")) {
            Token token = next();
            path.append('.')
                    .append(
                            token.kind() == Kind.NAME
                                    ? name.apply(token.text())
                                    : word.apply(token.text()));
        }
        return H2Expression.leaf(path.toString());
    }

    private H2Expression array() throws Unreadable {
        List<H2Expression> parts = new ArrayList<>();
        while (!reads("]")) {
            if (!parts.isEmpty()) {
                require(",");
            }
            parts.add(expression(0));
        }
        return new H2Expression("array", parts);
    }

    /** A call; words between its arguments, as EXTRACT has them, count as commas. */
    private H2Expression call(String function) throws Unreadable {
        List<H2Expression> arguments = new ArrayList<>();
        while (!reads(")")) {
            if (!arguments.isEmpty() && !reads("from") && !reads("for")) {
                require(",");
            }
            arguments.add(sees("*") ? H2Expression.leaf(next().text()) : expression(0));
        }
        return arguments.isEmpty()
                ? H2Expression.leaf(function)
                : new H2Expression(function, arguments);
    }

    private H2Expression cases() throws Unreadable {
        List<H2Expression> parts = new ArrayList<>();
        if (!sees("when")) {
            parts.add(H2Expression.of("of", expression(0)));
        }
        while (reads("when")) {
            H2Expression condition = expression(0);
            require("then");
            parts.add(H2Expression.of("when", condition, expression(0)));
        }
        if (reads("else")) {
            parts.add(H2Expression.of("else", expression(0)));
        }
        require("end");
        return new H2Expression("case", parts);
    }

    /** A type, up to the parenthesis that closes what it stands in or the next operator. */
    private String type() throws Unreadable {
        StringBuilder text = new StringBuilder();
        int depth = 0;
        while (at < tokens.size() && (depth > 0 || !endsType())) {
            Token token = next();
            depth += token.text().equals("(") ? 1 : token.text().equals(")") ? -1 : 0;
            text.append(text.isEmpty() ? "" : " ").append(token.text());
        }
        if (text.isEmpty()) {
            throw new Unreadable();
        }
        return H2Types.name(H2Types.form(H2Types.parse(text.toString())));
    }

    private boolean endsType() {
        Token token = tokens.get(at);
        boolean parenthesis = token.text().equals("(");
        boolean operator = OPERATORS.containsKey(token.text());
        return operator || token.kind() == Kind.SYMBOL && !parenthesis;
    }
}
