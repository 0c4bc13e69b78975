package dev.retort.cli.command;

import dev.retort.Adviser;
import dev.retort.ProposalSettings;
import dev.retort.cli.arguments.Arguments;
import dev.retort.cli.arguments.Option;
import dev.retort.cli.arguments.WrongUsageException;
import dev.retort.diff.Rename;
import dev.retort.diff.SqlValue;
import dev.retort.diff.Told;
import dev.retort.schema.ObjectId;
import dev.retort.schema.QualifiedName;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was typed about a proposal before it is made, and who is asked the rest. */
final class Answers {

    static final Option RENAME =
            Option.of(
                    "--rename",
                    "OLD=NEW",
                    "TABLE, TABLE.COLUMN, TABLE.INDEX or TABLE.CONSTRAINT got another name; may be repeated.");
    static final Option REPLACE =
            Option.of(
                    "--replace",
                    "OLD=NEW",
                    "That is no rename: the old one goes with its data; may be repeated.");
    static final Option VALUE =
            Option.of(
                    "--value",
                    "TABLE.COLUMN=SQL",
                    "What rows get in a new column that refuses NULL; may be repeated.");
    static final Option DIALECTS =
            Option.of("--dialects", "NAME,NAME", "Further databases that the script serves.");
    static final Option ALLOW_EMPTY =
            Option.flag("--allow-empty", "Write a script though nothing differs.");
    static final Option NO_QUESTIONS =
            Option.flag("--no-questions", "Ask nothing; leave doubts to the script.");

    private static final List<Option> ALL =
            List.of(
                    RENAME,
                    REPLACE,
                    VALUE,
                    DIALECTS,
                    ALLOW_EMPTY,
                    NO_QUESTIONS,
                    Session.WITHOUT_DATABASE);

    private Answers() {}

    /** What the options say; they are for autogenerate alone. */
    static ProposalSettings of(Session session) {
        Arguments arguments = session.arguments();
        if (!arguments.has("--autogenerate")) {
            refuse(arguments);
            return ProposalSettings.DEFAULT;
        }
        return ProposalSettings.DEFAULT
                .told(told(arguments))
                .adviser(adviser(session))
                .dialects(
                        arguments.values(DIALECTS.name()).stream()
                                .flatMap(it -> Arrays.stream(it.split(",")))
                                .map(String::strip)
                                .filter(it -> !it.isEmpty())
                                .toList())
                .evenEmpty(arguments.has(ALLOW_EMPTY.name()));
    }

    /** What was typed about names, for a command that never asks. */
    static Told names(Arguments arguments) {
        return new Told(renames(arguments, RENAME), renames(arguments, REPLACE), Map.of());
    }

    private static void refuse(Arguments arguments) {
        ALL.stream()
                .map(Option::name)
                .filter(arguments::has)
                .findFirst()
                .ifPresent(
                        it -> {
                            throw new WrongUsageException(
                                    "\"%s\" goes with \"--autogenerate\".".formatted(it));
                        });
    }

    private static Adviser adviser(Session session) {
        boolean silent =
                session.arguments().has(NO_QUESTIONS.name())
                        || session.output().quiet()
                        || session.output().json();
        return silent
                ? Adviser.NOBODY
                : session.surroundings()
                        .input()
                        .<Adviser>map(it -> new Interview(it, session.output()))
                        .orElse(Adviser.NOBODY);
    }

    private static Told told(Arguments arguments) {
        return new Told(renames(arguments, RENAME), renames(arguments, REPLACE), values(arguments));
    }

    private static List<Rename> renames(Arguments arguments, Option option) {
        return arguments.values(option.name()).stream().map(it -> rename(option, it)).toList();
    }

    private static Rename rename(Option option, String text) {
        try {
            return Rename.parse(text);
        } catch (IllegalArgumentException e) {
            throw new WrongUsageException(
                    "\"%s %s\" is no pair. Write OLD=NEW, for example %s account.nickname=display_name."
                            .formatted(option.name(), text, option.name()));
        }
    }

    private static Map<ObjectId, String> values(Arguments arguments) {
        Map<ObjectId, String> values = new LinkedHashMap<>();
        for (String text : arguments.values(VALUE.name())) {
            int equals = text.indexOf('=');
            int dot = text.lastIndexOf('.', Math.max(equals, 0));
            if (dot < 1 || equals < dot + 2 || text.substring(equals + 1).isBlank()) {
                throw new WrongUsageException(
                        "\"--value %s\" says no value. Write TABLE.COLUMN=SQL, for example --value \"account.email=''\"."
                                .formatted(text));
            }
            String sql = text.substring(equals + 1).strip();
            if (!SqlValue.isWhole(sql)) {
                throw new WrongUsageException(
                        "\"--value %s\" is no whole SQL expression: a quote or a parenthesis is open, or there is a comment or a semicolon."
                                .formatted(text));
            }
            values.put(
                    ObjectId.column(
                            QualifiedName.parse(text.substring(0, dot)),
                            text.substring(dot + 1, equals)),
                    sql);
        }
        return values;
    }
}
