package dev.retort.cli.configuration;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What stands for <code>${NAME}</code>, <code>${NAME:-default}</code>, <code>${x:key}</code> and
 * <code>${NAME|url}</code>.
 *
 * @param environment the variables of the process
 * @param arguments what {@code -x} gave
 */
public record Variables(Map<String, String> environment, Map<String, String> arguments) {

    private static final String ENCODED = "|url";
    private static final String DEFAULT = ":-";
    private static final String ARGUMENT = "x:";

    public Variables {
        environment = Map.copyOf(environment);
        arguments = Map.copyOf(arguments);
    }

    /**
     * The text with its variables replaced; {@code $$} stands for one dollar sign.
     *
     * @param where what asks, for the error; for example {@code "url" in "retort.toml"}
     * @throws MissingVariableException if a variable has neither a value nor a default
     */
    String replaceIn(String text, Supplier<String> where) {
        StringBuilder result = new StringBuilder();
        int at = 0;
        for (int dollar = text.indexOf('$'); dollar >= 0; dollar = text.indexOf('$', at)) {
            result.append(text, at, dollar);
            if (text.startsWith("$$", dollar)) {
                result.append('$');
                at = dollar + 2;
            } else if (text.startsWith("${", dollar) && end(text, dollar) > 0) {
                int end = end(text, dollar);
                result.append(value(text.substring(dollar + 2, end), where));
                at = end + 1;
            } else {
                result.append('$');
                at = dollar + 1;
            }
        }
        return result.append(text, at, text.length()).toString();
    }

    /** The brace that closes the one behind the dollar sign; a default may hold variables. */
    private static int end(String text, int dollar) {
        int depth = 0;
        for (int i = dollar + 1; i < text.length(); i++) {
            if (text.charAt(i) == '{') {
                depth++;
            } else if (text.charAt(i) == '}' && --depth == 0) {
                return i;
            }
        }
        return -1;
    }

    private String value(String expression, Supplier<String> where) {
        if (expression.endsWith(ENCODED)) {
            String raw = expression.substring(0, expression.length() - ENCODED.length());
            return URLEncoder.encode(value(raw, where), StandardCharsets.UTF_8).replace("+", "%20");
        }
        int colon = expression.indexOf(DEFAULT);
        String name = colon < 0 ? expression : expression.substring(0, colon);
        String value =
                name.startsWith(ARGUMENT)
                        ? arguments.get(name.substring(ARGUMENT.length()))
                        : environment.get(name);
        if (colon >= 0 && (value == null || value.isEmpty())) {
            return replaceIn(expression.substring(colon + DEFAULT.length()), where);
        }
        if (value == null) {
            throw new MissingVariableException(where.get(), name);
        }
        return value;
    }
}
