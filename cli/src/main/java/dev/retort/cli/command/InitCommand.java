package dev.retort.cli.command;

import dev.retort.cli.arguments.Option;
import dev.retort.cli.arguments.Parameter;
import dev.retort.cli.arguments.Usage;
import dev.retort.cli.arguments.WrongUsageException;
import dev.retort.cli.configuration.Nearest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes a configuration and the folder of its scripts. */
final class InitCommand implements Command {

    @Override
    public Usage usage() {
        return Usage.of("init", "Write a retort.toml, and make the folder for scripts.")
                .taking(Parameter.optional("FOLDER", "Where scripts shall lie."))
                .with(
                        Option.of(
                                "-t, --template",
                                "NAME",
                                "Which of list-templates, instead of the one that suits."))
                .examples("retort init", "retort init migrations -t plain");
    }

    @Override
    public Report run(Session session) {
        Path file = session.file();
        Path folder = Optional.ofNullable(file.getParent()).orElse(session.surroundings().folder());
        Template template =
                session.arguments()
                        .value("--template")
                        .map(InitCommand::template)
                        .orElseGet(() -> Template.of(folder));
        String scripts = session.arguments().word(0).orElseGet(() -> Template.scripts(folder));
        if (Files.exists(file)) {
            throw new ExistingFileException(file);
        }
        try {
            Files.createDirectories(folder.resolve(scripts));
            Files.writeString(file, template.text(scripts));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<String> made = List.of(file.toString(), folder.resolve(scripts).toString());
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("template", template.word());
        document.put("paths", made);
        return Report.done(document, session.output().quiet() ? "" : String.join("\n", made));
    }

    private static Template template(String name) {
        List<String> names = Stream.of(Template.values()).map(Template::word).toList();
        return Stream.of(Template.values())
                .filter(it -> it.word().equals(name))
                .findFirst()
                .orElseThrow(
                        () ->
                                new WrongUsageException(
                                        "There is no template \"%s\".%s"
                                                .formatted(name, Nearest.sentence(name, names))));
    }
}
