package dev.retort.error;

import java.util.List;

/** Revisions that revise one another in a circle, or one that revises itself. */
public final class RevisionCycleException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> cycle;
    private final transient List<String> paths;

    public RevisionCycleException(List<String> cycle, List<String> paths) {
        super(Names.cycle("revises", "Revisions revise one another in a circle", cycle, paths));
        this.cycle = List.copyOf(cycle);
        this.paths = List.copyOf(paths);
    }

    /** The ids on the circle; each revises the next, and the last the first. */
    public List<String> cycle() {
        return cycle;
    }

    /** Their scripts, in the same order. */
    public List<String> paths() {
        return paths;
    }
}
