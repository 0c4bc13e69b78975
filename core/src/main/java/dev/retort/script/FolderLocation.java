package dev.retort.script;

import dev.retort.error.UnreadableScriptsException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** A folder with all folders in it but hidden ones. */
record FolderLocation(Path path) implements Location {

    @Override
    public Optional<List<ScriptFile>> files() {
        if (!Files.isDirectory(path)) {
            return Optional.empty();
        }
        List<ScriptFile> files = new ArrayList<>();
        try {
            add(path, new HashSet<>(), files);
        } catch (DirectoryIteratorException e) {
            throw new UnreadableScriptsException(
                    path.toString(), Objects.requireNonNull(e.getCause()));
        } catch (IOException e) {
            throw new UnreadableScriptsException(path.toString(), e);
        }
        return Optional.of(files);
    }

    private static void add(Path folder, Set<Path> above, List<ScriptFile> files)
            throws IOException {
        Path real = folder.toRealPath();
        if (!above.add(real)) {
            throw new FileSystemLoopException(folder.toString());
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                String name = String.valueOf(entry.getFileName());
                boolean read =
                        name.startsWith(".") || Location.isCandidate(name) && add(entry, files);
                if (!read && Files.isDirectory(entry)) {
                    add(entry, above, files);
                }
            }
        }
        above.remove(real);
    }

    /** Reads what should be a file by its name: to ask first whether it is one costs as much. */
    private static boolean add(Path file, List<ScriptFile> files) throws IOException {
        try {
            files.add(ScriptFile.read(file));
            return true;
        } catch (FileNotFoundException e) {
            if (Files.isRegularFile(file)) {
                throw e;
            }
            return false;
        }
    }

    @Override
    public Optional<Path> folder() {
        return Optional.of(path);
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
