package dev.retort.script;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A place where scripts are. */
sealed interface Location permits FolderLocation, ClassPathLocation {

    /** What a location on the class path begins with. */
    String CLASSPATH = "classpath:";

    /** The location that a text names. */
    static Location of(String text, Path folder, ClassLoader loader) {
        return text.startsWith(CLASSPATH)
                ? new ClassPathLocation(trimmed(text.substring(CLASSPATH.length())), loader)
                : new FolderLocation(folder.resolve(text).normalize());
    }

    private static String trimmed(String path) {
        String text = path.startsWith("/") ? path.substring(1) : path;
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }

    /** Whether a file's name is one that a script can have; what tells of a package is none. */
    static boolean isCandidate(String name) {
        return name.endsWith(".sql")
                || name.endsWith(".java") && !name.endsWith("-info.java")
                || name.endsWith(".class") && name.indexOf('$') < 0;
    }

    /** All files that may hold a script; empty where the place does not exist. */
    Optional<List<ScriptFile>> files();

    /** The folder, where it is one. */
    default Optional<Path> folder() {
        return Optional.empty();
    }
}
