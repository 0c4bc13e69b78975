package dev.retort.cli.configuration;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The keys of one environment. A variable is looked for when its key is asked for, so that a
 * command needs no more of them than it uses.
 */
public final class Settings {

    private final Origin origin;
    private final Map<String, Entry> entries;

    Settings(Origin origin, Map<String, Entry> entries) {
        this.origin = origin;
        this.entries = entries;
    }

    /**
     * Where settings come from.
     *
     * @param file the file
     * @param folder where relative paths begin: the folder of the file
     * @param variables what stands for the variables in it
     * @param isEnvironment whether an environment was chosen
     * @param environments those that the file has
     */
    record Origin(
            Path file,
            Path folder,
            Variables variables,
            boolean isEnvironment,
            List<String> environments) {}

    /** The environments that the file has. */
    public List<String> environments() {
        return origin.environments();
    }

    /** Where relative paths begin: the folder of the file. */
    public Path folder() {
        return origin.folder();
    }

    /** A sentence, with a blank before it, where an environment could have been chosen. */
    public String hint() {
        return origin.isEnvironment() || origin.environments().isEmpty()
                ? ""
                : " Or choose an environment by \"-n\": "
                        + String.join(", ", origin.environments())
                        + ".";
    }

    /** Whether the key, dotted below a table, is there. */
    public boolean has(String key) {
        return find(key).isPresent();
    }

    /** A text. */
    public Optional<String> text(String key) {
        return find(key).map(it -> replaced(key, it));
    }

    /** A list of texts; empty where there is none. */
    public List<String> texts(String key) {
        return find(key).stream()
                .flatMap(it -> it.list().stream())
                .map(it -> replaced(key, it))
                .toList();
    }

    /** A list of paths, relative ones against the folder of the file. */
    public List<Path> paths(String key) {
        return texts(key).stream().map(origin.folder()::resolve).map(Path::normalize).toList();
    }

    /** A whole number. */
    public Optional<Integer> number(String key) {
        return read(key, "a whole number", Integer::valueOf);
    }

    /** True or false. */
    public Optional<Boolean> flag(String key) {
        return oneOf(key, Map.of("true", true, "false", false));
    }

    /** One of a few words. */
    public <T> Optional<T> oneOf(String key, Map<String, T> words) {
        return find(key).map(entry -> oneOf(key, entry, words));
    }

    private <T> T oneOf(String key, Entry entry, Map<String, T> words) {
        T found = words.get(replaced(key, entry).strip());
        if (found == null) {
            String wanted =
                    words.keySet().stream()
                            .sorted()
                            .map(it -> '"' + it + '"')
                            .reduce((a, b) -> a + " or " + b)
                            .orElseThrow();
            throw new WrongValueException(origin.file(), entry.line(), key, wanted);
        }
        return found;
    }

    /**
     * A value that its text says.
     *
     * @param wanted what it has to be, for the error
     * @param reader throws where the text is something else
     */
    public <T> Optional<T> read(String key, String wanted, Function<String, T> reader) {
        return find(key).map(entry -> read(key, entry, wanted, reader));
    }

    private <T> T read(String key, Entry entry, String wanted, Function<String, T> reader) {
        String text = replaced(key, entry).strip();
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new WrongValueException(origin.file(), entry.line(), key, wanted);
        }
    }

    /** The tables of a list of tables. */
    public List<Settings> tables(String key) {
        return find(key).stream()
                .flatMap(it -> it.list().stream())
                .map(it -> new Settings(origin, it.table()))
                .toList();
    }

    /** Every text of a table, by its name. */
    public Map<String, String> textsOf(String key) {
        Map<String, String> texts = new LinkedHashMap<>();
        find(key)
                .ifPresent(
                        it ->
                                it.table()
                                        .forEach(
                                                (name, text) ->
                                                        texts.put(name, replaced(key, text))));
        return texts;
    }

    private Optional<Entry> find(String key) {
        int dot = key.indexOf('.');
        if (dot < 0) {
            return Optional.ofNullable(entries.get(key));
        }
        return Optional.ofNullable(entries.get(key.substring(0, dot)))
                .flatMap(it -> new Settings(origin, it.table()).find(key.substring(dot + 1)));
    }

    private String replaced(String key, Entry entry) {
        return origin.variables()
                .replaceIn(
                        String.valueOf(entry.content()),
                        () ->
                                "\"%s\" (\"%s\", line %d)"
                                        .formatted(key, origin.file(), entry.line()));
    }
}
