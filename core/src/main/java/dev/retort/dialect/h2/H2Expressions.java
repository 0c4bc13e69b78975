package dev.retort.dialect.h2;

import dev.retort.dialect.h2.H2Tokens.Kind;
import dev.retort.dialect.h2.H2Tokens.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Expressions brought to one form, so that what H2 made of a text equals the text. */
final class H2Expressions {

    private static final Map<String, String> SAME_FUNCTION =
            Map.ofEntries(
                    Map.entry("length", "char_length"),
                    Map.entry("character_length", "char_length"),
                    Map.entry("lcase", "lower"),
                    Map.entry("ucase", "upper"),
                    Map.entry("ifnull", "coalesce"),
                    Map.entry("nvl", "coalesce"),
                    Map.entry("now", "localtimestamp"),
                    Map.entry("curdate", "current_date"),
                    Map.entry("curtime", "localtime"),
                    Map.entry("%", "mod"),
                    Map.entry("~", "regexp"),
                    Map.entry("!=", "<>"));

    private static final Map<String, String> OPPOSITE =
            Map.of("=", "<>", "<>", "=", "<", ">=", ">=", "<", ">", "<=", "<=", ">");

    private static final Map<String, String> MIRRORED =
            Map.of("=", "=", "<>", "<>", "<", ">", ">", "<", "<=", ">=", ">=", "<=");

    private final H2Names names;

    H2Expressions(H2Names names) {
        this.names = names;
    }

    /** The form of an expression; where it is not understood, its words in one spelling. */
    String form(String sql) {
        List<Token> tokens = H2Tokens.of(sql);
        Optional<H2Expression> tree = H2Parser.parse(tokens, this::ofWord, names::fromCatalog);
        return tree.isPresent()
                ? form(tree.get()).toString()
                : tokens.stream().map(this::written).collect(Collectors.joining(" "));
    }

    private String ofWord(String word) {
        return names.fromCatalog(names.fold(word));
    }

    private String written(Token token) {
        return token.kind() == Kind.NAME ? names.fromCatalog(token.text()) : token.text();
    }

    private H2Expression form(H2Expression expression) {
        List<H2Expression> parts = expression.parts().stream().map(this::form).toList();
        String head = SAME_FUNCTION.getOrDefault(expression.head(), expression.head());
        H2Expression same = new H2Expression(head, parts);
        return switch (same.head()) {
            case "not" -> negated(same.part(0));
            case "negative" -> negative(same);
            case "and", "or" -> list(same);
            case "between" ->
                    form(
                            H2Expression.of(
                                    "and",
                                    H2Expression.of(">=", same.part(0), same.part(1)),
                                    H2Expression.of("<=", same.part(0), same.part(2))));
            case "in" -> in(parts);
            default -> mirrored(withoutCast(same));
        };
    }

    private H2Expression negated(H2Expression part) {
        String opposite = OPPOSITE.get(part.head());
        return opposite == null
                ? H2Expression.of("=", part, H2Expression.leaf("false"))
                : new H2Expression(opposite, part.parts());
    }

    private static H2Expression negative(H2Expression sign) {
        H2Expression part = sign.part(0);
        return part.head().matches("\\d.*")
                ? H2Expression.leaf(H2Tokens.number("-" + part.head()))
                : sign;
    }

    /** H2 puts conditions into an order of its own. */
    private H2Expression list(H2Expression list) {
        Map<String, H2Expression> parts = new TreeMap<>();
        for (H2Expression part : list.parts()) {
            List<H2Expression> all = part.is(list.head()) ? part.parts() : List.of(part);
            all.forEach(each -> parts.put(each.toString(), each));
        }
        List<H2Expression> sorted = List.copyOf(parts.values());
        if (sorted.size() == 1) {
            return sorted.get(0);
        }
        return list.is("or") ? alternatives(sorted) : new H2Expression("and", sorted);
    }

    /** {@code x = 1 OR x = 2} is what {@code x IN (1, 2)} says. */
    private static H2Expression alternatives(List<H2Expression> parts) {
        H2Expression subject = parts.get(0).isLeaf() ? parts.get(0) : parts.get(0).part(0);
        List<H2Expression> values = new ArrayList<>(List.of(subject));
        for (H2Expression part : parts) {
            if (!part.is("=") || !part.part(0).equals(subject)) {
                return new H2Expression("or", parts);
            }
            part.parts().stream().skip(1).forEach(values::add);
        }
        return in(values);
    }

    /** A list of values is an equation with several of them. */
    private static H2Expression in(List<H2Expression> parts) {
        Map<String, H2Expression> values = new TreeMap<>();
        parts.stream().skip(1).forEach(value -> values.put(value.toString(), value));
        List<H2Expression> sorted = new ArrayList<>(List.of(parts.get(0)));
        sorted.addAll(values.values());
        return new H2Expression("=", sorted);
    }

    /** H2 gives a value the type that it is compared with. */
    private static H2Expression withoutCast(H2Expression expression) {
        boolean ofValue = expression.head().startsWith("cast ") && expression.part(0).isLiteral();
        return ofValue ? expression.part(0) : expression;
    }

    private static H2Expression mirrored(H2Expression expression) {
        String other = MIRRORED.get(expression.head());
        return other != null && expression.part(0).isLiteral()
                ? H2Expression.of(other, expression.part(1), expression.part(0))
                : expression;
    }
}
