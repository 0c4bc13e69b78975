package dev.retort.cli.command;

import dev.retort.cli.arguments.Option;
import dev.retort.cli.arguments.Parameter;
import dev.retort.cli.arguments.Usage;
import dev.retort.cli.arguments.WrongUsageException;
import dev.retort.cli.configuration.Nearest;
import dev.retort.codegen.ScriptTemplate;
import dev.retort.error.NoScriptsException;
import dev.retort.script.NewScript;
import dev.retort.script.ScriptFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes a configuration and the folder of its scripts. */
final class InitCommand implements Command {

    private static final String SCRIPT_TEMPLATES = "--script-templates";

    @Override
    public Usage usage() {
        return Usage.of("init", "Write a retort.toml, and make the folder for scripts.")
                .taking(Parameter.optional("FOLDER", "Where scripts shall lie."))
                .with(
                        Option.of(
                                "-t, --template",
                                "NAME",
                                "Which of list-templates, instead of the one that suits."),
                        Option.flag(
                                SCRIPT_TEMPLATES,
                                "Write what new scripts are made from too, to be edited."))
                .examples(
                        "retort init",
                        "retort init migrations -t plain",
                        "retort init --script-templates");
    }

    @Override
    public Report run(Session session) {
        Path file = session.file();
        boolean templates = session.arguments().has(SCRIPT_TEMPLATES);
        if (templates && Files.exists(file)) {
            return report(session, Map.of(), scriptTemplates(location(session)));
        }
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
        List<Path> made = new ArrayList<>(List.of(file, folder.resolve(scripts)));
        if (templates) {
            made.addAll(scriptTemplates(folder.resolve(scripts)));
        }
        return report(session, Map.of("template", template.word()), made);
    }

    private static Report report(Session session, Map<String, Object> begin, List<Path> made) {
        List<String> paths = made.stream().map(Path::toString).toList();
        Map<String, Object> document = new LinkedHashMap<>(begin);
        document.put("paths", paths);
        return Report.done(document, session.output().quiet() ? "" : String.join("\n", paths));
    }

    /** The first folder of scripts that a configuration has. */
    private static Path location(Session session) {
        return session.settings().paths("script_locations").stream()
                .filter(Files::isDirectory)
                .findFirst()
                .orElseThrow(
                        () -> new NoScriptsException(session.settings().texts("script_locations")));
    }

    /** Writes what new scripts are made from, and leaves alone what is there. */
    private static List<Path> scriptTemplates(Path folder) {
        List<Path> made = new ArrayList<>();
        for (ScriptFormat format : ScriptFormat.values()) {
            Path file = folder.resolve(NewScript.templateName(format));
            ScriptTemplate template =
                    format == ScriptFormat.JAVA ? ScriptTemplate.JAVA : ScriptTemplate.SQL;
            if (!Files.exists(file)) {
                try {
                    Files.writeString(file, template.text());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                made.add(file);
            }
        }
        if (made.isEmpty()) {
            throw new ExistingFileException(
                    folder.resolve(NewScript.templateName(ScriptFormat.JAVA)),
                    "Edit it, or move it away.");
        }
        return made;
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
