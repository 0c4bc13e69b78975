package dev.retort.run;

import dev.retort.error.MalformedRuleException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the condition of a rule as it is written. */
final class RuleText {

    private static final int IGNORED = Pattern.CASE_INSENSITIVE | Pattern.DOTALL;

    private static final Pattern QUERY = Pattern.compile("query\\s+(.+)", IGNORED);

    private static final Pattern AND = Pattern.compile("(.+?)\\s+and\\s+(.+)", IGNORED);

    private static final Pattern EXISTENCE =
            Pattern.compile("(table|column|index)\\s+(\\S+)\\s+(exists|does not exist)", IGNORED);

    private static final Pattern OTHER_TOOL =
            Pattern.compile(
                    "(alembic|flyway|liquibase)(?:\\s+in\\s+(\\S+))?\\s+at\\s+(.+)", IGNORED);

    private RuleText() {}

    static AdoptionCondition parse(String text) {
        List<AdoptionCondition> all = new ArrayList<>();
        String rest = text;
        while (!QUERY.matcher(rest).matches()) {
            Matcher and = AND.matcher(rest);
            if (!and.matches()) {
                break;
            }
            all.add(one(text, and.group(1)));
            rest = and.group(2);
        }
        all.add(one(text, rest));
        return database -> all.stream().allMatch(it -> it.holds(database));
    }

    private static AdoptionCondition one(String whole, String text) {
        Matcher query = QUERY.matcher(text);
        if (query.matches()) {
            String sql = query.group(1);
            return database -> database.answers(sql);
        }
        Matcher existence = EXISTENCE.matcher(text);
        if (existence.matches()) {
            boolean wanted = existence.group(3).equalsIgnoreCase("exists");
            AdoptionCondition exists = existence(whole, existence.group(1), existence.group(2));
            return database -> exists.holds(database) == wanted;
        }
        Matcher other = OTHER_TOOL.matcher(text);
        if (other.matches()) {
            OtherTool tool = OtherTool.valueOf(other.group(1).toUpperCase(Locale.ROOT));
            String table = other.group(2) == null ? tool.table() : other.group(2);
            List<String> versions = Arrays.asList(other.group(3).split("\\s*,\\s*"));
            return database -> tool.isAt(database, table, versions);
        }
        throw new MalformedRuleException(whole);
    }

    private static AdoptionCondition existence(String whole, String kind, String name) {
        return switch (kind.toLowerCase(Locale.ROOT)) {
            case "table" -> database -> database.hasTable(name);
            case "index" -> database -> database.hasIndex(name);
            default -> {
                int dot = name.lastIndexOf('.');
                if (dot < 1) {
                    throw new MalformedRuleException(whole);
                }
                String table = name.substring(0, dot);
                String column = name.substring(dot + 1);
                yield database -> database.hasColumn(table, column);
            }
        };
    }
}
