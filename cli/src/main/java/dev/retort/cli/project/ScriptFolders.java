package dev.retort.cli.project;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folders of scripts. A script runs from its source: for one that was written no project has to
 * be compiled, though it lies among its sources.
 *
 * @param folders where scripts are; none where they are looked for on the class path, too
 */
public record ScriptFolders(List<Path> folders) {

    private static final String CLASS_PATH = "classpath:";
    private static final String MARK = "@Revision";

    public ScriptFolders {
        folders = folders.stream().map(it -> it.toAbsolutePath().normalize()).toList();
    }

    /** Those among the locations of a configuration. */
    public static ScriptFolders of(List<String> locations, List<Path> paths) {
        boolean compiled = locations.stream().anyMatch(it -> it.startsWith(CLASS_PATH));
        return new ScriptFolders(compiled ? List.of() : paths);
    }

    /** Whether it is a script, or a folder of nothing but scripts. */
    boolean hold(Path path) {
        Path file = path.toAbsolutePath().normalize();
        if (folders.stream().noneMatch(file::startsWith)) {
            return false;
        }
        try {
            return Files.isDirectory(file) ? isOfScripts(file) : isScript(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOfScripts(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!isScript(file)) {
                    return false;
                }
            }
            return true;
        }
    }

    private static boolean isScript(Path file) throws IOException {
        return !Modules.isProgram(file)
                || file.endsWith("package-info.java")
                || Files.readString(file).contains(MARK);
    }
}
