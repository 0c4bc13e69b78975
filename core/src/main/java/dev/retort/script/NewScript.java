package dev.retort.script;

import dev.retort.codegen.ScriptTemplate;
import dev.retort.error.FailedFormatterException;
import dev.retort.error.NoLocationException;
import dev.retort.error.ScriptExistsException;
import dev.retort.error.UnreadableScriptsException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A script about to be written: where it goes, what it is called, and its package. */
public final class NewScript {

    private static final Pattern JAVA_ROOT = Pattern.compile("(^|.*/)src/[^/]+/java(/|$)");
    private static final Pattern PACKAGE = Pattern.compile("(?m)^\\s*package\\s+([\\w.]+)\\s*;");

    private final ScriptSettings settings;
    private final ScriptFormat format;
    private final Path folder;
    private final Path file;
    private final String className;
    private final Instant created;

    private NewScript(
            ScriptSettings settings,
            ScriptFormat format,
            Path folder,
            ScriptName name,
            Instant created) {
        this.settings = settings;
        this.format = format;
        this.folder = folder;
        this.file = folder.resolve(name.path());
        this.className = name.className();
        this.created = created;
    }

    /**
     * Decides on the place of a script.
     *
     * @param format its language; empty for that of the first location
     * @param location one of the settings' locations; empty for the first that holds that format,
     *     else the first folder
     */
    public static NewScript of(
            ScriptSettings settings,
            Optional<ScriptFormat> format,
            Optional<String> location,
            String id,
            String message) {
        List<Path> folders = folders(settings, location);
        ScriptFormat language = format.orElseGet(() -> formatOf(folders.get(0)));
        Path folder =
                folders.stream()
                        .filter(it -> holds(it, language))
                        .findFirst()
                        .or(() -> folders.stream().filter(it -> suits(it, language)).findFirst())
                        .orElse(folders.get(0));
        Instant now = Instant.now();
        ScriptName name = ScriptName.of(settings.naming(), id, message, language, now);
        return new NewScript(settings, language, folder, name, now);
    }

    private static List<Path> folders(ScriptSettings settings, Optional<String> wanted) {
        List<Path> folders = new ArrayList<>();
        for (String location : settings.locations()) {
            boolean fits =
                    wanted.isEmpty()
                            || path(settings, wanted.get()).equals(path(settings, location));
            if (!location.startsWith(Location.CLASSPATH) && fits) {
                folders.add(path(settings, location));
            }
        }
        if (folders.isEmpty()) {
            throw new NoLocationException(wanted.orElse(""), settings.locations());
        }
        return folders;
    }

    private static Path path(ScriptSettings settings, String location) {
        return settings.folder().resolve(location).toAbsolutePath().normalize();
    }

    private static ScriptFormat formatOf(Path folder) {
        if (holds(folder, ScriptFormat.JAVA)) {
            return ScriptFormat.JAVA;
        }
        return holds(folder, ScriptFormat.SQL) || !suits(folder, ScriptFormat.JAVA)
                ? ScriptFormat.SQL
                : ScriptFormat.JAVA;
    }

    private static boolean holds(Path folder, ScriptFormat format) {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.anyMatch(file -> file.toString().endsWith("." + format.extension()));
        } catch (IOException e) {
            throw new UnreadableScriptsException(folder.toString(), e);
        }
    }

    /** Whether scripts of a language belong there by the names of a Maven or Gradle project. */
    private static boolean suits(Path folder, ScriptFormat format) {
        String path = slashes(folder);
        boolean resources = path.contains("/src/") && path.contains("/resources");
        return format == ScriptFormat.SQL ? !JAVA_ROOT.matcher(path).find() : !resources;
    }

    private static String slashes(Path path) {
        return path.toString().replace('\\', '/');
    }

    /** Its language. */
    public ScriptFormat format() {
        return format;
    }

    /** The file that it will be. */
    public Path file() {
        return file;
    }

    /**
     * What it is made from: the file {@code script.java.template} or {@code script.sql.template} of
     * its location, or of another one.
     */
    public ScriptTemplate template() {
        List<Path> places = new ArrayList<>(List.of(folder));
        places.addAll(folders(settings, Optional.empty()));
        for (Path place : places) {
            Path template = place.resolve(templateName(format));
            if (Files.isRegularFile(template)) {
                try {
                    String text = Files.readString(template);
                    return new ScriptTemplate(
                            template.toString(),
                            text.startsWith("\uFEFF") ? text.substring(1) : text);
                } catch (IOException e) {
                    throw new UnreadableScriptsException(template.toString(), e);
                }
            }
        }
        return format == ScriptFormat.JAVA ? ScriptTemplate.JAVA : ScriptTemplate.SQL;
    }

    /** The name of the file that new scripts of a language are made from, where there is one. */
    public static String templateName(ScriptFormat format) {
        return "script." + format.extension() + ".template";
    }

    /** When it was made, as the names of files tell it. */
    public ZonedDateTime created() {
        return created.atZone(settings.naming().timezone());
    }

    /** The class that a Java file is named after. */
    public String className() {
        return className;
    }

    /** The package of a Java file: by its path below the sources, else by its neighbours. */
    public String packageName() {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            return "";
        }
        String path = slashes(folder);
        Matcher root = JAVA_ROOT.matcher(path);
        if (root.find()) {
            return path.substring(root.end()).replace('/', '.');
        }
        return neighbours(folder).flatMap(NewScript::packageOf).orElse("");
    }

    private static Optional<Path> neighbours(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(it -> it.toString().endsWith(".java")).sorted().findFirst();
        } catch (IOException e) {
            throw new UnreadableScriptsException(folder.toString(), e);
        }
    }

    private static Optional<String> packageOf(Path source) {
        try {
            Matcher matcher = PACKAGE.matcher(Files.readString(source));
            return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
        } catch (IOException e) {
            throw new UnreadableScriptsException(source.toString(), e);
        }
    }

    /** Writes it in one go, and runs the formatters on it. */
    public void write(String text) {
        if (Files.exists(file)) {
            throw new ScriptExistsException(file.toString());
        }
        try {
            Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
            Path draft = Files.createTempFile(folder, ".retort", ".tmp");
            Files.writeString(draft, text);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UnreadableScriptsException(file.toString(), e);
        }
        settings.formatters().forEach(this::format);
    }

    private void format(List<String> command) {
        List<String> words =
                command.stream().map(it -> it.replace("{file}", file.toString())).toList();
        try {
            Process process =
                    new ProcessBuilder(words)
                            .directory(settings.folder().toAbsolutePath().toFile())
                            .redirectErrorStream(true)
                            .start();
            process.getOutputStream().close();
            String output =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int exit = process.waitFor();
            if (exit != 0) {
                throw new FailedFormatterException(
                        words, file.toString(), output.strip() + " (exit code " + exit + ").");
            }
        } catch (IOException e) {
            throw new FailedFormatterException(words, file.toString(), e.getMessage() + ".");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FailedFormatterException(words, file.toString(), "it was interrupted.");
        }
    }
}
