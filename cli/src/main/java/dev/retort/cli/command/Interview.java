package dev.retort.cli.command;

import dev.retort.Adviser;
import dev.retort.Decision;
import dev.retort.cli.output.Output;
import dev.retort.diff.Doubt;
import dev.retort.diff.SqlValue;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks whoever sits at the terminal what autogenerate cannot tell. */
final class Interview implements Adviser {

    private static final String RENAME =
            "Is that a rename? y: yes, the data stays; n: no, drop the old one; Enter: leave it to"
                    + " the script ";
    private static final String VALUE =
            "A value for them as SQL, for example ''; Enter: three steps in the script ";

    private static final Pattern ROWS =
            Pattern.compile(" (One row has|\\d+ rows have) NULL there\\.$");

    private final BufferedReader input;
    private final Output output;
    private final String environment;

    Interview(BufferedReader input, Output output) {
        this(input, output, "");
    }

    private Interview(BufferedReader input, Output output, String environment) {
        this.input = input;
        this.output = output;
        this.environment = environment;
    }

    @Override
    public Adviser in(String name) {
        return new Interview(input, output, "In \"" + name + "\": ");
    }

    @Override
    public Optional<Decision> decide(Doubt doubt) {
        return switch (doubt.kind()) {
            case RENAME -> rename(doubt);
            case MISSING_VALUE -> value(doubt);
            case LOSS, CONVERSION -> Optional.empty();
        };
    }

    private Optional<Decision> rename(Doubt doubt) {
        String question = environment + doubt.sentence() + "\n" + RENAME;
        while (true) {
            switch (answer(question).toLowerCase(Locale.ROOT)) {
                case "y", "yes" -> {
                    return Optional.of(new Decision.Renamed());
                }
                case "n", "no" -> {
                    return Optional.of(new Decision.Replaced());
                }
                case "" -> {
                    return Optional.empty();
                }
                default -> question = "Please type y, n or nothing. ";
            }
        }
    }

    private Optional<Decision> value(Doubt doubt) {
        String column = "\"%s\" of \"%s\"".formatted(doubt.to().name().name(), doubt.to().table());
        String what =
                doubt.from() == null
                        ? column
                                + " refuses NULL and has no default; rows that are there have no"
                                + " value for it."
                        : column + " refuses NULL from here on." + rows(doubt.sentence());
        String question = environment + what + "\n" + VALUE;
        while (true) {
            String sql = answer(question);
            if (sql.isEmpty() || SqlValue.isWhole(sql)) {
                return sql.isEmpty() ? Optional.empty() : Optional.of(new Decision.Filled(sql));
            }
            question = "That is no whole expression: a quote or a parenthesis is open. " + VALUE;
        }
    }

    /** How many rows have NULL, where the database was asked. */
    private static String rows(String sentence) {
        Matcher rows = ROWS.matcher(sentence);
        return rows.find() ? rows.group() : "";
    }

    /** What was typed; nothing where the input has ended. */
    private String answer(String question) {
        output.ask(question);
        try {
            String line = input.readLine();
            if (line == null) {
                output.ask("\n");
                return "";
            }
            return line.strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
