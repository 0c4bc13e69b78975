package dev.retort;

import dev.retort.MergeCheck.Overlap;
import dev.retort.codegen.OperationDescription;
import dev.retort.operation.Operation;
import dev.retort.run.Recorded;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which tables and columns the branches of a merge touch. */
final class BranchTouches {

    private static final String NAME =
            "((?:[\\w$]+|\"[^\"]+\"|`[^`]+`)(?:\\.(?:[\\w$]+|\"[^\"]+\"|`[^`]+`))?)";

    /** A statement of SQL as far as the table that it changes. */
    private static final Pattern STATEMENT =
            Pattern.compile(
                    "(?:(?:create|drop)\\s+table\\s+(?:if\\s+(?:not\\s+)?exists\\s+)?"
                            + "|alter\\s+table\\s+(?:if\\s+exists\\s+)?(?:only\\s+)?"
                            + "|create\\s+(?:unique\\s+)?index\\s+[^(;]*?\\son\\s+(?:only\\s+)?"
                            + "|insert\\s+into\\s+|update\\s+|delete\\s+from\\s+|truncate\\s+table\\s+)"
                            + NAME
                            + ".*",
                    Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern COMMENT =
            Pattern.compile("\\s*--[^\\n]*\\n|\\s*/\\*.*?\\*/", Pattern.DOTALL);

    private record Touch(String head, String revision, Optional<String> column) {}

    private final Map<String, List<Touch>> tables = new TreeMap<>();
    private final List<MergeCheck.Unknown> unknown = new ArrayList<>();

    /** Something that a revision of one branch does. */
    void add(String head, Recorded seen) {
        boolean read = seen.operation().map(it -> add(head, seen.revision(), it)).orElse(false);
        if (!read) {
            unknown.add(new MergeCheck.Unknown(seen.revision(), seen.script(), seen.line()));
        }
    }

    private boolean add(String head, String revision, Operation operation) {
        if (operation instanceof Operation.Execute sql) {
            Matcher matcher = STATEMENT.matcher(withoutComments(sql.sql()));
            return matcher.matches()
                    && touch(matcher.group(1), new Touch(head, revision, Optional.empty()));
        }
        if (operation instanceof Operation.RenameTable rename) {
            touch(rename.from().toString(), new Touch(head, revision, Optional.empty()));
            return touch(rename.to().toString(), new Touch(head, revision, Optional.empty()));
        }
        if (operation instanceof Operation.RenameColumn rename) {
            String table = rename.table().toString();
            touch(table, new Touch(head, revision, Optional.of(rename.to())));
            return touch(table, new Touch(head, revision, Optional.of(rename.from())));
        }
        Map<String, Object> said = OperationDescription.map(operation);
        Object table = said.get("table");
        return table != null
                && touch(
                        table.toString(),
                        new Touch(
                                head,
                                revision,
                                Optional.ofNullable(said.get("column")).map(Objects::toString)));
    }

    private boolean touch(String table, Touch touch) {
        String name = table.replaceAll("[\"`]", "").toLowerCase(Locale.ROOT);
        tables.computeIfAbsent(name, it -> new ArrayList<>()).add(touch);
        return true;
    }

    private static String withoutComments(String sql) {
        String text = sql.strip();
        Matcher comment = COMMENT.matcher(text);
        while (comment.lookingAt()) {
            text = text.substring(comment.end()).strip();
            comment = COMMENT.matcher(text);
        }
        return text;
    }

    /** What several branches touch. */
    MergeCheck check(List<String> heads) {
        List<Overlap> overlaps = new ArrayList<>();
        tables.forEach(
                (table, touches) -> {
                    if (isShared(touches)) {
                        List<String> revisions =
                                touches.stream().map(Touch::revision).distinct().toList();
                        overlaps.add(new Overlap(table, columns(touches), revisions));
                    }
                });
        return new MergeCheck(heads, overlaps, unknown);
    }

    private static List<String> columns(List<Touch> touches) {
        TreeSet<String> columns = new TreeSet<>();
        touches.forEach(it -> it.column().ifPresent(columns::add));
        columns.removeIf(
                column ->
                        !isShared(
                                touches.stream()
                                        .filter(it -> it.column().equals(Optional.of(column)))
                                        .toList()));
        return List.copyOf(columns);
    }

    private static boolean isShared(List<Touch> touches) {
        return touches.stream().map(Touch::head).distinct().count() > 1;
    }
}
