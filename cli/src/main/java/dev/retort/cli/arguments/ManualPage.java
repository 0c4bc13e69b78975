package dev.retort.cli.arguments;

import java.util.List;
import java.util.stream.Stream;

/**
 * The help of all commands as one page for {@code man}.
 *
 * @param commands all that there are
 */
public record ManualPage(List<Usage> commands) {

    /** The page, in the language of man. */
    public String text() {
        StringBuilder page = new StringBuilder();
        page.append(".TH RETORT 1\n");
        page.append(".SH NAME\nretort \\- schema migrations\n");
        page.append(".SH SYNOPSIS\n.B retort\n[OPTION]... COMMAND\n");
        page.append(".SH DESCRIPTION\n").append(escaped(Usage.PROGRAM.summary())).append('\n');
        page.append(".SH OPTIONS\n");
        Stream.concat(Usage.PROGRAM.options().stream(), Usage.GLOBAL.stream())
                .forEach(it -> entry(page, it.syntax().strip(), it.help()));
        page.append(".SH COMMANDS\n");
        commands.forEach(it -> command(page, it));
        return page.toString();
    }

    private static void command(StringBuilder page, Usage usage) {
        StringBuilder syntax = new StringBuilder("retort ").append(usage.name());
        usage.parameters().forEach(it -> syntax.append(' ').append(it.syntax()));
        page.append(".SS ").append(escaped(syntax.toString())).append('\n');
        page.append(escaped(usage.summary())).append('\n');
        usage.parameters().forEach(it -> entry(page, it.name(), it.help()));
        usage.options().forEach(it -> entry(page, it.syntax().strip(), it.help()));
        if (!usage.examples().isEmpty()) {
            page.append(".PP\nExamples:\n.PP\n.nf\n");
            usage.examples().forEach(it -> page.append(escaped("    " + it)).append('\n'));
            page.append(".fi\n");
        }
    }

    private static void entry(StringBuilder page, String term, String help) {
        page.append(".TP\n.B ").append(escaped(term)).append('\n');
        page.append(escaped(help)).append('\n');
    }

    private static String escaped(String text) {
        String escaped = text.replace("\\", "\\e").replace("-", "\\-").replace("\u2026", "...");
        return escaped.startsWith(".") || escaped.startsWith("'") ? "\\&" + escaped : escaped;
    }
}
