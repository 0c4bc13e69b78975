package dev.retort.error;

import java.util.List;

/** A part of a script is for one environment, and none was chosen. */
public final class NoEnvironmentException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final List<String> environments;

    /**
     * @param line the line of the section, from 1
     * @param environments those that the section is for
     */
    public NoEnvironmentException(String script, int line, List<String> environments) {
        super(
                "A section is for %s only, and no environment is chosen (%s:%d). Choose one by \"-n %s\", or in an application by the argument \"environment\" of the run."
                        .formatted(
                                environments.size() == 1
                                        ? "the environment " + quoted(environments)
                                        : "the environments " + quoted(environments),
                                script,
                                line,
                                environments.get(0)));
        this.environments = List.copyOf(environments);
    }

    /** Of a script that asks for the environment itself. */
    public NoEnvironmentException() {
        super(
                "A revision has parts for some environments only, and no environment is chosen. Choose one by \"-n NAME\", or in an application by the argument \"environment\" of the run.");
        this.environments = List.of();
    }

    private static String quoted(List<String> names) {
        return String.join(", ", names.stream().map(it -> '"' + it + '"').toList());
    }

    /** The environments that the section is for; empty where a script in Java asks. */
    public List<String> environments() {
        return environments;
    }
}
