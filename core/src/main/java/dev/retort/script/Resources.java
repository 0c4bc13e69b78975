package dev.retort.script;

import dev.retort.error.UnknownResourceException;
import dev.retort.error.UnreadableScriptsException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Texts that scripts read: from the script's own folder, the other folders of scripts, the package
 * of its class, the root of the class path.
 */
record Resources(List<Path> folders, ClassLoader loader) {

    String text(String name, Script script) {
        try {
            Path beside = script.file().folder().map(it -> it.resolve(name)).orElse(null);
            if (beside != null && Files.isRegularFile(beside)) {
                return Files.readString(beside);
            }
            for (Path folder : folders) {
                if (Files.isRegularFile(folder.resolve(name))) {
                    return Files.readString(folder.resolve(name));
                }
            }
            return onClassPath(name, script);
        } catch (IOException e) {
            throw new UnreadableScriptsException(name, e);
        }
    }

    private String onClassPath(String name, Script script) throws IOException {
        String path = script.className().replace('.', '/');
        String inPackage = path.substring(0, path.lastIndexOf('/') + 1) + name;
        for (String candidate : List.of(inPackage, name)) {
            try (InputStream in = loader.getResourceAsStream(candidate)) {
                if (in != null) {
                    return new String(in.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new UnknownResourceException(name, script.path());
    }
}
