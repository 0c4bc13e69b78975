package dev.retort.cli.arguments;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Scripts by which a shell completes what is typed. Commands and options stand in them; revisions
 * and environments are asked of the tool, of the configuration and environment that were typed; it
 * prints nothing where it does not know them.
 *
 * @param commands all that there are
 */
public record Completion(List<Usage> commands) {

    private static final String TARGET = "TARGET";

    /** Options whose value says which revisions there are, and those that have another value. */
    private static final String PLACES = "-c|--config|-n|--name";

    private static final String VALUES = "--url|-x";

    /** What the first argument of a command may be. */
    private static final Map<String, List<String>> WORDS =
            Map.of(
                    "completion", List.of("bash", "zsh", "fish"),
                    "fleet", List.of("upgrade", "current", "status", "check", "plan"),
                    "plan", List.of("upgrade", "downgrade"));

    /** For Bash. */
    public String bash() {
        return """
        _retort() {
            local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]}
            local command= words= targets= each value i
            local -a given=()
            for ((i = 1; i < COMP_CWORD; i++)); do
                each=${COMP_WORDS[i]}
                case $each in
                    PLACES)
                        value=${COMP_WORDS[++i]}
                        case $i:$value in
                            $COMP_CWORD:*|*:all|*,*) ;;
                            *) given+=("$each" "$value") ;;
                        esac ;;
                    VALUES) ((i++)) ;;
                    COMMANDS) command=${command:-$each} ;;
                esac
            done
            case $command in
                '') words='FIRST' ;;
        CASES    esac
            case $before in
                -n|--name) words="all $(retort "${given[@]}" complete environments 2>/dev/null)"; targets= ;;
                TARGETS) words=; targets=yes ;;
                -c|--config) return ;;
            esac
            if [[ -n $targets && $word != -* ]]; then
                words="$words $(retort "${given[@]}" complete revisions 2>/dev/null)"
            fi
            COMPREPLY=($(compgen -W "$words" -- "$word"))
        }
        complete -o default -F _retort retort
        """
                .replace("CASES", cases("        %s) words='%s'; targets=%s ;;\n"))
                .replace("FIRST", first())
                .replace("COMMANDS", names("|"))
                .replace("TARGETS", targetOptions())
                .replace("PLACES", PLACES)
                .replace("VALUES", VALUES);
    }

    /** For Zsh; to be read when its completion has been set up. */
    public String zsh() {
        return """
        _retort() {
            local command= targets= each value
            local -a candidates given
            integer i
            for ((i = 2; i < CURRENT; i++)); do
                each=$words[i]
                case $each in
                    (PLACES)
                        value=$words[++i]
                        if ((i < CURRENT)) && [[ $value != (all|*,*) ]]; then
                            given+=("$each" "$value")
                        fi ;;
                    (VALUES) ((i++)) ;;
                    (COMMANDS) command=${command:-$each} ;;
                esac
            done
            case $command in
                ('') candidates=(FIRST) ;;
        CASES    esac
            case $words[CURRENT-1] in
                (-n|--name)
                    candidates=(all ${(f)"$(retort $given complete environments 2>/dev/null)"})
                    targets= ;;
                (TARGETS) candidates=(); targets=yes ;;
                (-c|--config) _files; return ;;
            esac
            if [[ -n $targets && $PREFIX != -* ]]; then
                candidates+=(${(f)"$(retort $given complete revisions 2>/dev/null)"})
            fi
            compadd -a candidates || _files
        }
        compdef _retort retort
        """
                .replace("CASES", cases("        (%s) candidates=(%s); targets=%s ;;\n"))
                .replace("FIRST", first())
                .replace("COMMANDS", names("|"))
                .replace("TARGETS", targetOptions())
                .replace("PLACES", PLACES)
                .replace("VALUES", VALUES);
    }

    private String cases(String line) {
        StringBuilder cases = new StringBuilder();
        for (Usage usage : commands) {
            String words =
                    Stream.concat(words(usage).stream(), usage.optionNames().stream())
                            .collect(Collectors.joining(" "));
            cases.append(line.formatted(usage.name(), words, takesTarget(usage)));
        }
        return cases.toString();
    }

    /** What stands before any command: commands, and the options of the program. */
    private String first() {
        return names(" ") + " " + String.join(" ", Usage.PROGRAM.optionNames());
    }

    private String names(String between) {
        return commands.stream().map(Usage::name).collect(Collectors.joining(between));
    }

    private List<String> words(Usage usage) {
        return usage.name().equals("help")
                ? commands.stream().map(Usage::name).toList()
                : WORDS.getOrDefault(usage.name(), List.of());
    }

    /** For Fish. */
    public String fish() {
        StringBuilder text =
                new StringBuilder(
                        """
                        function __retort_complete
                            set -l typed (commandline -opc)
                            set -l given
                            for i in (seq 2 (math (count $typed) - 1))
                                set -l value $typed[(math $i + 1)]
                                if contains -- $typed[$i] -c --config -n --name
                                    and not string match -qr '^all$|,' -- $value
                                    set -a given $typed[$i] $value
                                end
                            end
                            retort $given complete $argv 2>/dev/null
                        end
                        complete -c retort -f
                        """);
        for (Usage usage : commands) {
            text.append(
                    "complete -c retort -n __fish_use_subcommand -a %s -d '%s'\n"
                            .formatted(usage.name(), quoted(usage.summary())));
            String inside = "__fish_seen_subcommand_from " + usage.name();
            usage.options().forEach(it -> text.append(fish(it, " -n '" + inside + "'")));
            if (!takesTarget(usage).isEmpty()) {
                text.append(
                        "complete -c retort -n '%s' -a '(__retort_complete revisions)'\n"
                                .formatted(inside));
            }
            if (!words(usage).isEmpty()) {
                text.append(
                        "complete -c retort -n '%s' -a '%s'\n"
                                .formatted(inside, String.join(" ", words(usage))));
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
            text.append(" -x -a '(__retort_complete environments)'");
        } else if (option.name().equals("--config")) {
            text.append(" -r -F");
        } else if (isTarget(option)) {
            text.append(" -x -a '(__retort_complete revisions)'");
        } else if (option.value().isPresent()) {
            text.append(" -x");
        }
        return text.append(" -d '").append(quoted(option.help())).append("'\n").toString();
    }

    private static String quoted(String text) {
        return text.replace("\\", "\\\\").replace("'", "\\'");
    }

    private static String takesTarget(Usage usage) {
        return usage.parameters().stream().anyMatch(it -> it.name().equals(TARGET)) ? "yes" : "";
    }

    private String targetOptions() {
        return commands.stream()
                .flatMap(it -> it.options().stream())
                .filter(Completion::isTarget)
                .flatMap(it -> it.names().stream())
                .distinct()
                .sorted()
                .collect(Collectors.joining("|"));
    }

    private static boolean isTarget(Option option) {
        return option.value().filter(it -> it.equals(TARGET) || it.equals("REVISION")).isPresent();
    }
}
