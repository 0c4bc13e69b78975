package dev.retort.script;

import dev.retort.error.UnreadableScriptsException;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * A file that may hold a script, with its first part at hand: few scripts have more, and a header
 * hardly ever needs more.
 *
 * @param path where it is, for people
 * @param head its first bytes
 * @param whole whether these are all
 * @param file where it is on disk; empty where it is in a jar
 * @param modifiedInJar when it was last written, in milliseconds, where it is in a jar
 */
record ScriptFile(
        String path, byte[] head, boolean whole, Optional<Path> file, long modifiedInJar) {

    private static final int HEAD = 8192;

    /** Reads the first part of a file; by a stream, which costs half of what a channel does. */
    static ScriptFile read(Path file) throws IOException {
        String path = file.toString();
        try (InputStream in = new FileInputStream(path)) {
            byte[] head = new byte[HEAD + 1];
            int count = in.readNBytes(head, 0, head.length);
            return new ScriptFile(
                    path, Arrays.copyOf(head, count), count <= HEAD, Optional.of(file), 0);
        }
    }

    /** A file of a jar, read as a whole: to open the jar again costs more. */
    static ScriptFile inJar(String path, long modified, byte[] content) {
        return new ScriptFile(path, content, true, Optional.empty(), modified);
    }

    /** When it was last written, in milliseconds. */
    long modified() {
        return file.map(it -> it.toFile().lastModified()).orElse(modifiedInJar);
    }

    boolean endsWith(String extension) {
        return path.endsWith(extension);
    }

    /** The folder that it lies in; empty where it is in a jar. */
    Optional<Path> folder() {
        return file.map(Path::getParent);
    }

    /** The whole content. */
    byte[] content() {
        if (whole) {
            return head;
        }
        try {
            return Files.readAllBytes(file.orElseThrow());
        } catch (IOException e) {
            throw new UnreadableScriptsException(path, e);
        }
    }

    /** The whole text. */
    String text() {
        return text(content());
    }

    /** As much of the text as is at hand. */
    String headText() {
        return text(head);
    }

    private static String text(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
