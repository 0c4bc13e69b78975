package dev.retort.cli.command;

import dev.retort.cli.arguments.Usage;
import java.util.List;
import java.util.Optional;

/** The commands by name; only the one that is asked for is made. */
public final class Commands {

    /** In the order of help. */
    public static final List<String> NAMES =
            List.of(
                    "init",
                    "revision",
                    "upgrade",
                    "downgrade",
                    "status",
                    "current",
                    "history",
                    "heads",
                    "branches",
                    "show",
                    "plan",
                    "check",
                    "diff",
                    "fleet",
                    "stamp",
                    "adopt",
                    "merge",
                    "edit",
                    "ensure-version",
                    "list-templates",
                    "completion",
                    "help");

    private Commands() {}

    /** The command of this name; Alembic's underscores stand for hyphens. */
    public static Optional<Command> named(String name) {
        return Optional.ofNullable(
                switch (name.replace('_', '-')) {
                    case "adopt" -> new AdoptCommand();
                    case "branches" -> new BranchesCommand();
                    case "check" -> new CheckCommand();
                    case "complete" -> new CompleteCommand();
                    case "completion" -> new CompletionCommand();
                    case "current" -> new CurrentCommand();
                    case "diff" -> new DiffCommand();
                    case "downgrade" -> new DowngradeCommand();
                    case "edit" -> new EditCommand();
                    case "ensure-version" -> new EnsureVersionCommand();
                    case "fleet" -> new FleetCommand();
                    case "heads" -> new HeadsCommand();
                    case "help" -> new HelpCommand();
                    case "history" -> new HistoryCommand();
                    case "init" -> new InitCommand();
                    case "list-templates" -> new ListTemplatesCommand();
                    case "merge" -> new MergeCommand();
                    case "plan" -> new PlanCommand();
                    case "revision" -> new RevisionCommand();
                    case "show" -> new ShowCommand();
                    case "stamp" -> new StampCommand();
                    case "status" -> new StatusCommand();
                    case "upgrade" -> new UpgradeCommand();
                    default -> null;
                });
    }

    /** How each is called. */
    static List<Usage> usages() {
        return NAMES.stream().flatMap(it -> named(it).stream()).map(Command::usage).toList();
    }
}
