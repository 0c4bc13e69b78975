package dev.retort.script;

import dev.retort.error.UnreadableScriptsException;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** A folder with all folders in it but hidden ones. */
record FolderLocation(Path path) implements Location {

    @Override
    public Optional<List<ScriptFile>> files() {
        if (!Files.isDirectory(path)) {
            return Optional.empty();
        }
        List<ScriptFile> files = new ArrayList<>();
        try {
            Files.walkFileTree(
                    path,
                    EnumSet.of(FileVisitOption.FOLLOW_LINKS),
                    Integer.MAX_VALUE,
                    new Visitor(files));
        } catch (IOException e) {
            throw new UnreadableScriptsException(path.toString(), e);
        }
        return Optional.of(files);
    }

    private final class Visitor extends SimpleFileVisitor<Path> {

        private final List<ScriptFile> files;

        Visitor(List<ScriptFile> files) {
            this.files = files;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            boolean hidden = !folder.equals(path) && name(folder).startsWith(".");
            return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
            String name = name(file);
            if (attributes.isRegularFile() && !name.startsWith(".") && Location.isCandidate(name)) {
                long modified = attributes.lastModifiedTime().toMillis();
                files.add(ScriptFile.read(file, attributes.size(), modified));
            }
            return FileVisitResult.CONTINUE;
        }

        private static String name(Path path) {
            Path name = path.getFileName();
            return name == null ? "" : name.toString();
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
