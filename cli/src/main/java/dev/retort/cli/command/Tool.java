package dev.retort.cli.command;

import dev.retort.cli.arguments.Arguments;
import dev.retort.cli.arguments.Help;
import dev.retort.cli.arguments.WrongUsageException;
import dev.retort.cli.output.Documents;
import dev.retort.cli.output.Output;
import dev.retort.cli.output.PassingLine;
import dev.retort.cli.output.Style;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The program: finds the command, runs it, prints its report or what was wrong. */
public final class Tool {

    private final Surroundings surroundings;
    private final String version;
    private final PassingLine line;

    public Tool(Surroundings surroundings, String version) {
        this.surroundings = surroundings;
        this.version = version;
        this.line = new PassingLine(surroundings.err(), surroundings.screen());
    }

    /** Runs what was typed and gives the exit code; throws nothing. */
    public int run(List<String> typed) {
        int exit = answer(typed);
        line.end();
        if (surroundings.out().checkError()) {
            surroundings
                    .err()
                    .print("Not all of the answer could be written to standard output.\n");
            surroundings.err().flush();
            return exit == Report.DONE ? Report.FAILED : exit;
        }
        return exit;
    }

    private int answer(List<String> typed) {
        Output output = output(Documents.typed(typed), false);
        try {
            Arguments before = Arguments.parseBeforeCommand(typed);
            if (before.has("--version")) {
                return print(output, Report.done(Map.of("version", version), "retort " + version));
            }
            if (before.words().isEmpty()) {
                return withoutCommand(output, before);
            }
            return run(before);
        } catch (RuntimeException e) {
            return fail(output, e, typed);
        }
    }

    private int run(Arguments before) {
        String name = before.words().get(0);
        List<String> rest = before.words().subList(1, before.words().size());
        Optional<Command> known = Commands.named(name);
        if (known.isEmpty()) {
            return UserProgram.of(name, surroundings)
                    .orElseThrow(() -> HelpCommand.unknown(name))
                    .run(before, surroundings);
        }
        Command command = known.get();
        Arguments arguments = Arguments.parse(command.usage(), before, rest);
        Output output = output(Documents.of(arguments), arguments.has("--quiet"));
        if (arguments.has("--help")) {
            String help = Help.of(command.usage());
            return print(output, Report.done(Map.of("help", help), help));
        }
        Session session = new Session(arguments, surroundings, output);
        List<String> environments = Environments.several(session);
        return print(
                output,
                environments.isEmpty()
                        ? command.run(session)
                        : Environments.run(command, session, environments));
    }

    private static int withoutCommand(Output output, Arguments before) {
        String help = Help.of(Commands.usages());
        if (before.has("--help")) {
            return print(output, Report.done(Map.of("help", help), help));
        }
        if (output.json()) {
            throw new WrongUsageException("Say a command; \"retort help\" lists them.");
        }
        output.complain(help);
        return Report.WRONG_USAGE;
    }

    private static int print(Output output, Report report) {
        report.print(output);
        output.document(report.document());
        return report.exit();
    }

    private static int fail(Output output, RuntimeException error, List<String> typed) {
        Failure failure = Failure.of(error);
        output.document(failure.document());
        output.complain(failure.message());
        if (typed.contains("-v") || typed.contains("-vv") || typed.contains("--verbose")) {
            error.printStackTrace(output.err());
        }
        output.err().flush();
        return failure.exit();
    }

    private Output output(Documents documents, boolean quiet) {
        boolean coloured =
                surroundings.screen().out()
                        && surroundings.environment().getOrDefault("NO_COLOR", "").isEmpty()
                        && !"dumb".equals(surroundings.environment().get("TERM"));
        return new Output(
                surroundings.out(),
                surroundings.err(),
                documents,
                quiet,
                coloured ? Style.COLOURED : Style.PLAIN,
                surroundings.screen(),
                line);
    }
}
