package dev.retort.codegen;

import java.util.ArrayList;
import java.util.List;

/** Sentences as the lines of a comment. */
final class CommentText {

    private CommentText() {}

    static List<String> wrapped(String sentence, String prefix, int width) {
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
