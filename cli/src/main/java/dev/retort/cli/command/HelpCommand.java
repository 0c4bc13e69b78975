package dev.retort.cli.command;

import dev.retort.cli.arguments.Help;
import dev.retort.cli.arguments.ManualPage;
import dev.retort.cli.arguments.Option;
import dev.retort.cli.arguments.Parameter;
import dev.retort.cli.arguments.Usage;
import dev.retort.cli.arguments.WrongUsageException;
import dev.retort.cli.configuration.Nearest;
import java.util.Map;

/** Shows how a command is called. */
final class HelpCommand implements Command {

    private static final Option MAN = Option.flag("--man", "All of it as a page for man.");

    @Override
    public Usage usage() {
        return Usage.of("help", "Show how a command is called.")
                .taking(Parameter.optional("COMMAND", "The command; without it, all of them."))
                .with(MAN)
                .examples("retort help upgrade", "retort help --man > retort.1 # for man");
    }

    @Override
    public Report run(Session session) {
        if (session.arguments().has(MAN.name())) {
            String page = new ManualPage(Commands.usages()).text();
            return Report.done(Map.of("page", page), page.stripTrailing());
        }
        String text =
                session.arguments()
                        .word(0)
                        .map(HelpCommand::of)
                        .orElseGet(() -> Help.of(Commands.usages()));
        return Report.done(Map.of("help", text), text);
    }

    private static String of(String name) {
        return Commands.named(name).map(it -> Help.of(it.usage())).orElseThrow(() -> unknown(name));
    }

    /** The error for a command that is not there. */
    static WrongUsageException unknown(String name) {
        return new WrongUsageException(
                "There is no command \"%s\".%s See \"retort help\"."
                        .formatted(name, Nearest.sentence(name, Commands.NAMES)));
    }
}
