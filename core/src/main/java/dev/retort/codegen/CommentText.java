package dev.retort.codegen;

import dev.retort.diff.Doubt;
import dev.retort.operation.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Doubts as the lines of a comment beside the line that they are about. */
final class CommentText {

    private CommentText() {}

    /**
     * The comment of a doubt.
     *
     * @param prefix what begins a line of comment
     * @param code an operation as the lines of the script's language
     */
    static List<String> of(
            Doubt doubt, String prefix, int width, Function<Operation, List<String>> code) {
        List<String> lines = new ArrayList<>(wrapped(doubt.sentence(), prefix, width));
        if (doubt.kind() == Doubt.Kind.RENAME) {
            boolean open = !doubt.left().isEmpty();
            lines.addAll(
                    wrapped(
                            open
                                    ? "If that is a rename, write this instead; it keeps the data:"
                                    : "If that is a rename, this instead would keep the data:",
                            prefix,
                            width));
            commented(lines, prefix, doubt.otherwise(), code);
            if (open) {
                lines.addAll(wrapped("If it is none, drop what is gone:", prefix, width));
                commented(lines, prefix, doubt.left(), code);
            }
        }
        return lines;
    }

    private static void commented(
            List<String> lines,
            String prefix,
            List<Operation> operations,
            Function<Operation, List<String>> code) {
        for (Operation operation : operations) {
            code.apply(operation).forEach(line -> lines.add(prefix + "    " + line));
        }
    }

    private static List<String> wrapped(String sentence, String prefix, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(prefix);
        for (String word : sentence.strip().split("\\s+", -1)) {
            boolean first = line.length() == prefix.length();
            if (!first && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line = new StringBuilder(prefix);
                first = true;
            }
            line.append(first ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
