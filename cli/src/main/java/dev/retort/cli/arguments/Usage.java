package dev.retort.cli.arguments;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a command is called.
 *
 * @param name its name; empty for the program itself
 * @param summary one line that says what it does
 * @param parameters what it takes without names, in order; only the last may take several
 * @param options its own options, beside those that every command takes
 * @param examples lines to type, each with {@code # why} behind it
 */
public record Usage(
        String name,
        String summary,
        List<Parameter> parameters,
        List<Option> options,
        List<String> examples) {

    /** The options that stand before or after every command. */
    public static final List<Option> GLOBAL =
            List.of(
                    Option.of("-c, --config", "FILE", "The configuration, instead of retort.toml."),
                    Option.of("-n, --name", "NAME", "One of the environments in it."),
                    Option.of("--url", "URL", "The database, instead of the one configured."),
                    Option.of("-x", "KEY=VALUE", "A value for ${x:KEY} and for scripts."),
                    Option.flag("-q, --quiet", "Only what was asked for, no messages."),
                    Option.flag("--json", "One JSON document on standard output."),
                    Option.flag("-v, --verbose", "Statements as they run; -vv: with values."),
                    Option.flag("-h, --help", "How the command is called."));

    /** The program itself: the global options, and nothing else. */
    public static final Usage PROGRAM =
            new Usage(
                    "",
                    "Schema migrations as a graph of revisions, written as Java or SQL.",
                    List.of(),
                    List.of(Option.flag("--version", "Which version this is.")),
                    List.of());

    /** A command that takes nothing of its own. */
    public static Usage of(String name, String summary) {
        return new Usage(name, summary, List.of(), List.of(), List.of());
    }

    /** The same with these parameters. */
    public Usage taking(Parameter... all) {
        return new Usage(name, summary, List.of(all), options, examples);
    }

    /** The same with these options. */
    public Usage with(Option... all) {
        return new Usage(name, summary, parameters, List.of(all), examples);
    }

    /** The same with these examples. */
    public Usage examples(String... all) {
        return new Usage(name, summary, parameters, options, List.of(all));
    }

    /** The option of this name, its own before the global ones. */
    Optional<Option> option(String written) {
        return all().filter(it -> it.names().contains(written)).findFirst();
    }

    /** Every name that an option may be written by. */
    List<String> optionNames() {
        return all().flatMap(it -> it.names().stream()).distinct().toList();
    }

    private Stream<Option> all() {
        return Stream.concat(options.stream(), GLOBAL.stream());
    }
}
