package dev.retort.schema;

import dev.retort.error.MalformedNamingPatternException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One pattern of a naming convention, filled with what is named. */
record NamingPattern(String text, int longest) {

    /**
     * What is named; what takes looking for is looked for when a pattern asks for it.
     *
     * @param name its own name; null where it has none
     * @param key itself where it is a foreign key
     * @param referred the columns that the key refers to
     */
    record Subject(
            QualifiedName table,
            @Nullable String name,
            Supplier<List<String>> columns,
            @Nullable ForeignKey key,
            Supplier<List<String>> referred) {}

    private static final Pattern TOKEN = Pattern.compile("\\{([^{}]*)}");
    private static final Pattern NUMBERED = Pattern.compile("(referred_)?column_(\\d{1,4})");

    private static final List<String> TOKENS =
            List.of("table", "name", "columns", "columns_joined", "column_0");
    private static final List<String> REFERRED =
            List.of(
                    "referred_table",
                    "referred_columns",
                    "referred_columns_joined",
                    "referred_column_0");

    private static final int HASH_BYTES = 4;

    static void check(NamingConvention.Kind kind, String text) {
        List<String> known = new ArrayList<>(TOKENS);
        if (kind == NamingConvention.Kind.FOREIGN_KEY) {
            known.addAll(REFERRED);
        }
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            String token = NUMBERED.matcher(matcher.group(1)).replaceFirst("$1column_0");
            if (!known.contains(token)) {
                throw new MalformedNamingPatternException(kind.key(), text, matcher.group(), known);
            }
        }
        String rest = matcher.replaceAll("");
        if (text.isBlank() || rest.contains("{") || rest.contains("}")) {
            throw new MalformedNamingPatternException(kind.key(), text, "", known);
        }
    }

    static boolean completesNames(String text) {
        return text.contains("{name}");
    }

    /** The name; empty where the pattern asks for what is not there. */
    Optional<String> fill(Subject subject) {
        String own = subject.name();
        if (own != null && hasShape(subject, own)) {
            return Optional.of(own);
        }
        return filled(subject, own).map(this::cut);
    }

    private Optional<String> filled(Subject subject, @Nullable String own) {
        StringBuilder name = new StringBuilder();
        Matcher matcher = TOKEN.matcher(text);
        int end = 0;
        while (matcher.find()) {
            String value = value(subject, own, matcher.group(1));
            if (value == null || value.isEmpty()) {
                return Optional.empty();
            }
            name.append(text, end, matcher.start()).append(value);
            end = matcher.end();
        }
        return Optional.of(name.append(text.substring(end)).toString());
    }

    /** Whether the name was made by this pattern already, so that it is not made twice. */
    private boolean hasShape(Subject subject, String own) {
        if (!completesNames(text)) {
            return false;
        }
        String sample = filled(subject, "\0").orElse("\0");
        String prefix = sample.substring(0, sample.indexOf('\0'));
        String suffix = sample.substring(sample.lastIndexOf('\0') + 1);
        return prefix.length() + suffix.length() > 0
                && own.length() > prefix.length() + suffix.length()
                && own.startsWith(prefix)
                && own.endsWith(suffix);
    }

    private static @Nullable String value(Subject subject, @Nullable String own, String token) {
        if (token.equals("table")) {
            return NamingConvention.plain(subject.table().name());
        }
        if (token.equals("name")) {
            return own == null ? null : NamingConvention.plain(own);
        }
        if (!token.startsWith("referred_")) {
            return columns(subject.columns().get(), token);
        }
        ForeignKey key = subject.key();
        if (token.equals("referred_table")) {
            return key == null ? null : NamingConvention.plain(key.referencedTable().name());
        }
        return columns(subject.referred().get(), token.substring("referred_".length()));
    }

    private static @Nullable String columns(List<String> columns, String token) {
        List<String> plain = columns.stream().map(NamingConvention::plain).toList();
        if (token.equals("columns")) {
            return String.join("_", plain);
        }
        if (token.equals("columns_joined")) {
            return String.join("", plain);
        }
        int index = Integer.parseInt(token.substring("column_".length()));
        return index < plain.size() ? plain.get(index) : null;
    }

    private String cut(String name) {
        if (bytes(name) <= longest) {
            return name;
        }
        int room = longest - 2 * HASH_BYTES - 1;
        int end = 0;
        int used = 0;
        while (end < name.length()) {
            int next = end + Character.charCount(name.codePointAt(end));
            used += bytes(name.substring(end, next));
            if (used > room) {
                break;
            }
            end = next;
        }
        return name.substring(0, end) + "_" + hash(name);
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static String hash(String text) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
