package dev.retort.run;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where this runs, and what it is. */
final class Surroundings {

    private static final String HOST = findHost();
    private static final String VERSION = findVersion();

    private Surroundings() {}

    /** The name of this machine. */
    static String host() {
        return HOST;
    }

    /** The version of Retort. */
    static String version() {
        return VERSION;
    }

    /** The system's own word where it has one: to ask the network can take seconds. */
    private static String findHost() {
        try {
            String name = Files.readString(Path.of("/proc/sys/kernel/hostname")).strip();
            return name.isEmpty() ? askNetwork() : name;
        } catch (IOException | SecurityException e) {
            return askNetwork();
        }
    }

    private static String askNetwork() {
        @Nullable String windows = System.getenv("COMPUTERNAME");
        if (windows != null) {
            return windows;
        }
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "";
        }
    }

    private static String findVersion() {
        try (InputStream text = Surroundings.class.getResourceAsStream("version.txt")) {
            return text == null
                    ? ""
                    : new String(text.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            return "";
        }
    }
}
