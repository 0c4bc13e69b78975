package dev.retort.fleet;

import dev.retort.error.UnreadableFileException;
import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * A pattern of files.
 *
 * @param begin the folder up to the first part with a wildcard, as it is written
 * @param rest the parts from there on
 * @param folder what the pattern is relative to
 */
record FilePattern(String begin, String rest, Path folder) {

    private static final String WILDCARD = ".*[*?\\[{].*";

    static FilePattern of(String pattern, Path folder) {
        String[] parts = pattern.split("/");
        int end = 0;
        while (end < parts.length - 1 && !parts[end].matches(WILDCARD)) {
            end++;
        }
        String begin = String.join("/", Arrays.copyOf(parts, end));
        return new FilePattern(
                begin.isEmpty() && end > 0 ? "/" : begin,
                String.join("/", Arrays.copyOfRange(parts, end, parts.length)),
                folder);
    }

    /** The files, sorted; relative to the folder if the pattern is. */
    List<String> files() {
        Path start = folder.resolve(begin);
        if (!Files.isDirectory(start)) {
            return List.of();
        }
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + rest);
        int deepest = rest.contains("**") ? Integer.MAX_VALUE : rest.split("/").length;
        List<String> files = new ArrayList<>();
        try {
            Files.walkFileTree(
                    start,
                    Set.of(FileVisitOption.FOLLOW_LINKS),
                    deepest,
                    new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult visitFile(Path file, BasicFileAttributes is) {
                            Path below = start.relativize(file);
                            if (is.isRegularFile() && matcher.matches(below)) {
                                files.add(Path.of(begin).resolve(below).toString());
                            }
                            return FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult visitFileFailed(Path file, IOException e) {
                            if (e instanceof FileSystemLoopException
                                    || e instanceof NoSuchFileException) {
                                return FileVisitResult.CONTINUE;
                            }
                            throw new UnreadableFileException(file.toString(), e);
                        }
                    });
        } catch (IOException e) {
            throw new UnreadableFileException(start.toString(), e);
        }
        Collections.sort(files);
        return files;
    }
}
