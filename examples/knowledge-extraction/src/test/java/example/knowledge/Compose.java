package example.knowledge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a compose file says of its services.
 *
 * @param file where it is
 */
record Compose(Path file) {

    /** The lines of a service. */
    String service(String name) throws IOException {
        return found("(?m)^  " + name + ":\\n((?:    .*\\n|\\n)+)", Files.readString(file));
    }

    /** The words that a service runs. */
    List<String> command(String service) throws IOException {
        String words = found("command: \\[(.*?)]", service(service));
        return Stream.of(words.split(",\\s*")).map(it -> it.replace("\"", "")).toList();
    }

    private static String found(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        if (!matcher.find()) {
            throw new AssertionError("There is no \"%s\" in%n%s".formatted(pattern, text));
        }
        return matcher.group(1);
    }
}
