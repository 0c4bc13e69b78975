package dev.retort.script;

import java.text.Normalizer;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The path of a new script below its location, from the template of names.
 *
 * @param path with {@code /} between folders, and the extension
 * @param className the name of the class, which a Java file is named after
 */
record ScriptName(String path, String className) {

    private static final Pattern TOKEN = Pattern.compile("\\{(\\w+)}");
    private static final Pattern OUTSIDE_FILE = Pattern.compile("[\\\\:*?\"<>|\\s\\p{Cntrl}]");
    private static final Pattern OUTSIDE_CLASS = Pattern.compile("[^\\p{L}\\p{Nd}_]");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{Nd}]+");

    /** The name of a script that is made now. */
    static ScriptName of(
            ScriptSettings.Naming naming,
            String id,
            String message,
            ScriptFormat format,
            Instant now) {
        List<String> words = words(message, naming.slugLength());
        boolean java = format == ScriptFormat.JAVA;
        String slug = java ? camelCase(words) : String.join("_", words);
        String filled = fill(naming, id, slug, now);
        int slash = filled.lastIndexOf('/');
        String folder = OUTSIDE_FILE.matcher(filled.substring(0, slash + 1)).replaceAll("_");
        // A message without a letter leaves nothing of a template that is made of it alone.
        String name = filled.substring(slash + 1).replaceAll("^_+$", "");
        name = name.isEmpty() ? id.replace('/', '_') : name;
        String file =
                java
                        ? "R" + OUTSIDE_CLASS.matcher(name).replaceAll("_")
                        : OUTSIDE_FILE.matcher(name).replaceAll("_");
        file = file.replaceAll("_+$", "");
        return new ScriptName(folder + file + "." + format.extension(), file);
    }

    /** The words of a message in lower case, as many as fit. */
    private static List<String> words(String message, int length) {
        List<String> words = new ArrayList<>();
        int left = length;
        String plain = Normalizer.normalize(message, Normalizer.Form.NFC);
        for (String word : BETWEEN_WORDS.split(plain.toLowerCase(Locale.ROOT), -1)) {
            if (word.isEmpty()) {
                continue;
            }
            if (word.length() > left && !words.isEmpty()) {
                break;
            }
            words.add(cut(word, left));
            left -= word.length() + 1;
        }
        words.removeIf(String::isEmpty);
        return words;
    }

    /** As much of a word as fits; what is two characters for one letter stays whole or goes. */
    private static String cut(String word, int length) {
        if (word.length() <= length) {
            return word;
        }
        int end = Math.max(length, 0);
        return word.substring(
                0, end > 0 && Character.isHighSurrogate(word.charAt(end - 1)) ? end - 1 : end);
    }

    private static String camelCase(List<String> words) {
        StringBuilder text = new StringBuilder();
        for (String word : words) {
            int first = word.codePointAt(0);
            text.appendCodePoint(Character.toTitleCase(first))
                    .append(word.substring(Character.charCount(first)));
        }
        return text.toString();
    }

    private static String fill(ScriptSettings.Naming naming, String id, String slug, Instant now) {
        ZonedDateTime time = now.atZone(naming.timezone());
        Map<String, String> values =
                Map.of(
                        "year", digits(time.getYear(), 4),
                        "month", digits(time.getMonthValue(), 2),
                        "day", digits(time.getDayOfMonth(), 2),
                        "hour", digits(time.getHour(), 2),
                        "minute", digits(time.getMinute(), 2),
                        "second", digits(time.getSecond(), 2),
                        "epoch", Long.toString(now.getEpochSecond()),
                        "rev", id.replace('/', '_'),
                        "slug", slug);
        Matcher tokens = TOKEN.matcher(naming.template());
        return tokens.replaceAll(
                token -> {
                    String value = values.get(token.group(1));
                    if (value == null) {
                        throw new dev.retort.error.UnknownTokenException(
                                token.group(1), naming.template(), values.keySet());
                    }
                    return Matcher.quoteReplacement(value);
                });
    }

    private static String digits(int number, int width) {
        return String.format(Locale.ROOT, "%0" + width + "d", number);
    }
}
