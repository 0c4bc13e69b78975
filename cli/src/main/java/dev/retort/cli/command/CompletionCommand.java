package dev.retort.cli.command;

import dev.retort.cli.arguments.Completion;
import dev.retort.cli.arguments.Parameter;
import dev.retort.cli.arguments.Usage;
import dev.retort.cli.arguments.WrongUsageException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Prints what makes a shell complete commands, options, revisions and environments. */
final class CompletionCommand implements Command {

    @Override
    public Usage usage() {
        return Usage.of("completion", "Print what makes a shell complete what is typed.")
                .taking(Parameter.one("SHELL", "bash, zsh or fish."))
                .examples(
                        "source <(retort completion bash) # in ~/.bashrc",
                        "source <(retort completion zsh) # in ~/.zshrc, behind compinit",
                        "retort completion fish > ~/.config/fish/completions/retort.fish");
    }

    @Override
    public Report run(Session session) {
        Completion completion = new Completion(Commands.usages());
        String shell = session.arguments().words().get(0);
        String script =
                switch (shell) {
                    case "bash" -> completion.bash();
                    case "zsh" -> completion.zsh();
                    case "fish" -> completion.fish();
                    default ->
                            throw new WrongUsageException(
                                    "\"%s\" is no shell that is known here: bash, zsh or fish."
                                            .formatted(shell));
                };
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("shell", shell);
        document.put("script", script);
        return Report.done(document, script.stripTrailing());
    }
}
