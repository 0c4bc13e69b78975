package dev.retort.error;

import java.util.List;

/** There are files of SQL where scripts should be, and none of them says which revision it is. */
public final class HeadlessScriptsException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private static final int SHOWN = 3;

    private final List<String> paths;

    public HeadlessScriptsException(List<String> paths) {
        super(
                "There is no script: %s%s no header. Begin a script with \"-- revision: 001\" and a section \"-- upgrade\", or write one by \"revision --format sql\"."
                        .formatted(
                                String.join(
                                        ", ",
                                        paths.stream()
                                                .sorted()
                                                .limit(SHOWN)
                                                .map(it -> '"' + it + '"')
                                                .toList()),
                                paths.size() == 1
                                        ? " has"
                                        : paths.size() <= SHOWN
                                                ? " have"
                                                : " and %d more have"
                                                        .formatted(paths.size() - SHOWN)));
        this.paths = List.copyOf(paths);
    }

    /** The files. */
    public List<String> paths() {
        return List.copyOf(paths);
    }
}
