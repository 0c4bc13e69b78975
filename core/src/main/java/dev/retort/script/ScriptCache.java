package dev.retort.script;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps compiled classes on disk, by a key that says everything they were made from. Each entry is
 * a file that appears whole by a rename, so that any number of processes can share it; where it
 * cannot be written, scripts are compiled again.
 */
final class ScriptCache {

    private static final System.Logger LOG = System.getLogger(ScriptCache.class.getName());
    private static final int DIGEST_LENGTH = 32;

    private final Path folder;

    ScriptCache(Path folder) {
        this.folder = folder;
    }

    /** The cache of the user who runs this. */
    static Path ofUser() {
        String xdg = System.getenv("XDG_CACHE_HOME");
        String local = System.getenv("LOCALAPPDATA");
        Path home = Path.of(System.getProperty("user.home", "."));
        Path caches =
                xdg != null && !xdg.isBlank()
                        ? Path.of(xdg)
                        : local != null && !local.isBlank()
                                ? Path.of(local)
                                : home.resolve(".cache");
        return caches.resolve("retort").resolve("scripts");
    }

    /** The classes of a key by their names. */
    Optional<Map<String, byte[]>> find(String key) {
        try {
            byte[] bytes = Files.readAllBytes(folder.resolve(key));
            byte[] content = Arrays.copyOfRange(bytes, DIGEST_LENGTH, bytes.length);
            byte[] digest = Arrays.copyOf(bytes, DIGEST_LENGTH);
            return MessageDigest.isEqual(digest, Digest.of(content))
                    ? Optional.of(classes(content))
                    : Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Map<String, byte[]> classes(byte[] content) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(content));
        Map<String, byte[]> classes = new LinkedHashMap<>();
        int count = in.readInt();
        for (int i = 0; i < count; i++) {
            String name = in.readUTF();
            classes.put(name, in.readNBytes(in.readInt()));
        }
        return classes;
    }

    /** Keeps the classes of a key. */
    void keep(String key, Map<String, byte[]> classes) {
        try {
            byte[] content = content(classes);
            Files.createDirectories(folder);
            Path part = Files.createTempFile(folder, key, ".part");
            try {
                ByteArrayOutputStream all = new ByteArrayOutputStream();
                all.writeBytes(Digest.of(content));
                all.writeBytes(content);
                Files.write(part, all.toByteArray());
                Files.move(part, folder.resolve(key), StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "Compiled scripts are not kept.", e);
        }
    }

    private static byte[] content(Map<String, byte[]> classes) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(classes.size());
        for (Map.Entry<String, byte[]> entry : classes.entrySet()) {
            out.writeUTF(entry.getKey());
            out.writeInt(entry.getValue().length);
            out.write(entry.getValue());
        }
        return bytes.toByteArray();
    }
}
