package dev.retort.cli.arguments;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Scripts by which a shell completes what is typed. Commands and options stand in them; revisions
 * and environments are asked of the tool, which prints nothing where it does not know them.
 *
 * @param commands all that there are
 */
public record Completion(List<Usage> commands) {

    private static final String TARGET = "TARGET";

    /** For Bash. */
    public String bash() {
        return function() + "complete -o default -F _retort retort\n";
    }

    /** For Zsh, by way of what it understands of Bash's. */
    public String zsh() {
        return "autoload -U +X bashcompinit && bashcompinit\n" + bash();
    }

    private String function() {
        StringBuilder cases = new StringBuilder();
        for (Usage usage : commands) {
            cases.append(
                    "        %s) words='%s'; targets=%s ;;\n"
                            .formatted(usage.name(), names(usage), takesTarget(usage)));
        }
        return """
        _retort() {
            local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]}
            local command= words= targets= each
            for each in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
                case $each in
                    %s) command=$each; break ;;
                esac
            done
            case $command in
                '') words='%s' ;;
        %s    esac
            case $before in
                -n|--name) words="all $(retort complete environments 2>/dev/null)"; targets= ;;
                %s) words=; targets=yes ;;
                -c|--config) return ;;
            esac
            if [[ -n $targets && $word != -* ]]; then
                words="$words $(retort complete revisions 2>/dev/null)"
            fi
            COMPREPLY=($(compgen -W "$words" -- "$word"))
        }
        """
                .formatted(
                        commands.stream().map(Usage::name).collect(Collectors.joining("|")),
                        Stream.concat(
                                        commands.stream().map(Usage::name),
                                        Usage.PROGRAM.optionNames().stream())
                                .collect(Collectors.joining(" ")),
                        cases,
                        String.join("|", targetOptions()));
    }

    /** For Fish. */
    public String fish() {
        StringBuilder text = new StringBuilder("complete -c retort -f\n");
        for (Usage usage : commands) {
            text.append(
                    "complete -c retort -n __fish_use_subcommand -a %s -d '%s'\n"
                            .formatted(usage.name(), quoted(usage.summary())));
            String inside = "__fish_seen_subcommand_from " + usage.name();
            usage.options().forEach(it -> text.append(fish(it, " -n '" + inside + "'")));
            if (!takesTarget(usage).isEmpty()) {
                text.append(
                        "complete -c retort -n '%s' -a '(retort complete revisions 2>/dev/null)'\n"
                                .formatted(inside));
            }
        }
        Usage.GLOBAL.forEach(it -> text.append(fish(it, "")));
        return text.toString();
    }

    private static String fish(Option option, String condition) {
        StringBuilder text = new StringBuilder("complete -c retort").append(condition);
        for (String name : option.names()) {
            text.append(name.startsWith("--") ? " -l " : " -s ")
                    .append(name.replaceFirst("^-+", ""));
        }
        if (option.name().equals("--name")) {
            text.append(" -x -a '(retort complete environments 2>/dev/null)'");
        } else if (option.name().equals("--config")) {
            text.append(" -r -F");
        } else if (isTarget(option)) {
            text.append(" -x -a '(retort complete revisions 2>/dev/null)'");
        } else if (option.value().isPresent()) {
            text.append(" -x");
        }
        return text.append(" -d '").append(quoted(option.help())).append("'\n").toString();
    }

    private static String quoted(String text) {
        return text.replace("\\", "\\\\").replace("'", "\\'");
    }

    private static String names(Usage usage) {
        return String.join(" ", usage.optionNames());
    }

    private static String takesTarget(Usage usage) {
        return usage.parameters().stream().anyMatch(it -> it.name().equals(TARGET)) ? "yes" : "";
    }

    private List<String> targetOptions() {
        return commands.stream()
                .flatMap(it -> it.options().stream())
                .filter(Completion::isTarget)
                .flatMap(it -> it.names().stream())
                .distinct()
                .sorted()
                .toList();
    }

    private static boolean isTarget(Option option) {
        return option.value().filter(it -> it.equals(TARGET) || it.equals("REVISION")).isPresent();
    }
}
