package dev.retort.cli.arguments;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Help as it is printed. */
public final class Help {

    private Help() {}

    /** How one command is called. */
    public static String of(Usage usage) {
        List<String> lines = new ArrayList<>();
        String parameters =
                usage.parameters().stream()
                        .map(it -> " " + it.syntax())
                        .collect(Collectors.joining());
        String options = usage.options().isEmpty() ? "" : " [OPTION…]";
        lines.add("Usage: retort " + usage.name() + options + parameters);
        lines.add("");
        lines.add(usage.summary());
        section(
                lines,
                "Arguments",
                usage.parameters().stream().map(it -> List.of(it.name(), it.help())));
        section(
                lines,
                "Options",
                usage.options().stream().map(it -> List.of(it.syntax(), it.help())));
        section(
                lines,
                "Options of every command",
                Usage.GLOBAL.stream().map(it -> List.of(it.syntax(), it.help())));
        section(
                lines,
                "Examples",
                usage.examples().stream().map(it -> List.of(it.split("(?= # )", 2))));
        return String.join("\n", lines);
    }

    /** What commands there are. */
    public static String of(List<Usage> commands) {
        List<String> lines = new ArrayList<>();
        lines.add("Usage: retort [OPTION…] COMMAND");
        lines.add("");
        lines.add(Usage.PROGRAM.summary());
        section(lines, "Commands", commands.stream().map(it -> List.of(it.name(), it.summary())));
        section(
                lines,
                "Options",
                Stream.concat(Usage.PROGRAM.options().stream(), Usage.GLOBAL.stream())
                        .map(it -> List.of(it.syntax(), it.help())));
        lines.add("");
        lines.add("\"retort help COMMAND\" shows how a command is called, with examples.");
        return String.join("\n", lines);
    }

    private static void section(List<String> lines, String title, Stream<List<String>> entries) {
        List<List<String>> rows = entries.toList();
        if (!rows.isEmpty()) {
            int width = rows.stream().mapToInt(it -> it.get(0).length()).max().orElse(0);
            lines.add("");
            lines.add(title + ":");
            for (List<String> row : rows) {
                String first = row.get(0);
                String second = row.size() > 1 ? row.get(1).strip() : "";
                String gap = " ".repeat(width - first.length() + 2);
                lines.add(("  " + first + gap + second).stripTrailing());
            }
        }
    }
}
