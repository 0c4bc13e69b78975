package dev.retort.cli.arguments;

import dev.retort.cli.configuration.Nearest;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was typed for one command, taken apart.
 *
 * <p>Options stand anywhere; {@code --} ends them. What begins with a sign and a digit is never an
 * option, so that {@code downgrade -1} is a target.
 */
public final class Arguments {

    private final Usage usage;
    private final Map<String, List<String>> options = new LinkedHashMap<>();
    private final List<String> words = new ArrayList<>();

    private Arguments(Usage usage) {
        this.usage = usage;
    }

    /**
     * Takes apart everything that is typed for a command.
     *
     * @param before what stood before its name
     * @throws WrongUsageException if an option is unknown or lacks its value, or there are too few
     *     or too many words
     */
    public static Arguments parse(Usage usage, Arguments before, List<String> typed) {
        Arguments arguments = new Arguments(usage);
        before.options.forEach((name, all) -> arguments.options.put(name, new ArrayList<>(all)));
        arguments.read(new ArrayDeque<>(typed), false);
        arguments.count();
        return arguments;
    }

    /**
     * Takes apart what stands before the name of a command; {@link #words} has the name and all
     * that follows it.
     */
    public static Arguments parseBeforeCommand(List<String> typed) {
        Arguments arguments = new Arguments(Usage.PROGRAM);
        arguments.read(new ArrayDeque<>(typed), true);
        return arguments;
    }

    /** The same with one other value of an option. */
    public Arguments with(String option, String value) {
        Arguments changed = new Arguments(usage);
        changed.options.putAll(options);
        changed.options.put(option, List.of(value));
        changed.words.addAll(words);
        return changed;
    }

    /** Whether a flag is there. */
    public boolean has(String option) {
        return options.containsKey(option);
    }

    /** How often a flag is there. */
    public int count(String option) {
        return values(option).size();
    }

    /** The value of an option; of several, the last. */
    public Optional<String> value(String option) {
        List<String> values = values(option);
        return values.isEmpty() ? Optional.empty() : Optional.of(values.get(values.size() - 1));
    }

    /** All values of an option, in order. */
    public List<String> values(String option) {
        return Collections.unmodifiableList(options.getOrDefault(option, List.of()));
    }

    /** What stands without an option's name. */
    public List<String> words() {
        return Collections.unmodifiableList(words);
    }

    /** The word at a place, if it was given. */
    public Optional<String> word(int index) {
        return index < words.size() ? Optional.of(words.get(index)) : Optional.empty();
    }

    private void read(Deque<String> rest, boolean stopAtWord) {
        while (!rest.isEmpty()) {
            String token = rest.pop();
            if (token.equals("--")) {
                words.addAll(rest);
                return;
            } else if (token.startsWith("--")) {
                readLong(token, rest);
            } else if (token.matches("-[^0-9].*")) {
                readShort(token, rest);
            } else {
                words.add(token);
                if (stopAtWord) {
                    words.addAll(rest);
                    return;
                }
            }
        }
    }

    private void readLong(String token, Deque<String> rest) {
        int equals = token.indexOf('=');
        Option option = find(equals < 0 ? token : token.substring(0, equals));
        if (equals < 0) {
            add(option, rest);
        } else if (option.value().isPresent()) {
            add(option, token.substring(equals + 1));
        } else {
            throw wrong("\"" + option.name() + "\" takes no value.");
        }
    }

    /** One or more flags behind one dash, the last perhaps with its value glued to it. */
    private void readShort(String token, Deque<String> rest) {
        for (int i = 1; i < token.length(); i++) {
            Option option = find("-" + token.charAt(i));
            if (option.value().isPresent() && i + 1 < token.length()) {
                add(option, token.substring(i + 1));
                return;
            }
            add(option, rest);
        }
    }

    private Option find(String written) {
        return usage.option(written)
                .orElseThrow(
                        () ->
                                wrong(
                                        "There is no option \"%s\".%s"
                                                .formatted(written, near(written))));
    }

    private String near(String written) {
        String sentence = Nearest.sentence(written, usage.optionNames());
        return sentence.startsWith(" The nearest") ? sentence : "";
    }

    private void add(Option option, Deque<String> rest) {
        if (option.value().isEmpty()) {
            add(option, "");
        } else if (rest.isEmpty()) {
            throw wrong("\"%s\" takes a value: %s.".formatted(option.name(), option.value().get()));
        } else {
            add(option, rest.pop());
        }
    }

    private void add(Option option, String value) {
        options.computeIfAbsent(option.name(), it -> new ArrayList<>()).add(value);
    }

    private void count() {
        long most = 0;
        int least = 0;
        for (Parameter parameter : usage.parameters()) {
            if (words.size() < least + parameter.least() && !has("--help")) {
                throw wrong(
                        "\"%s\" takes %s %s: %s"
                                .formatted(
                                        usage.name(),
                                        article(parameter.name()),
                                        parameter.name(),
                                        parameter.help()));
            }
            least += parameter.least();
            most += parameter.most();
        }
        if (words.size() > most) {
            throw wrong("\"%s\" is one word too many.".formatted(words.get((int) most)));
        }
    }

    private static String article(String name) {
        return "AEIOU".indexOf(name.charAt(0)) < 0 ? "a" : "an";
    }

    private WrongUsageException wrong(String message) {
        return WrongUsageException.of(usage, message);
    }
}
