package dev.retort.error;

import java.util.List;

/** Revisions that need one another in a circle, by what they revise and depend on. */
public final class DependencyCycleException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> cycle;
    private final transient List<String> paths;

    public DependencyCycleException(List<String> cycle, List<String> paths) {
        super(Names.cycle("needs", "Revisions need one another in a circle", cycle, paths));
        this.cycle = List.copyOf(cycle);
        this.paths = List.copyOf(paths);
    }

    /** The ids on the circle; each needs the next, and the last the first. */
    public List<String> cycle() {
        return cycle;
    }

    /** Their scripts, in the same order. */
    public List<String> paths() {
        return paths;
    }
}
