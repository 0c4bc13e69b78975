package dev.retort.codegen;

/**
 * A text that new scripts are made from; placeholders, {@code ${…}}, stand in it for what a
 * revision says.
 *
 * @param path its file, for people; empty for one that comes with Retort
 * @param text the text
 */
public record ScriptTemplate(String path, String text) {

    /** What scripts in Java are made from where a project has nothing of its own. */
    public static final ScriptTemplate JAVA =
            new ScriptTemplate(
                    "",
                    """
                    ${package}

                    ${imports}

                    ${note}
                    ${header}
                    public final class ${class} implements Migration {

                        @Override
                        public void upgrade(Operations op) {
                            ${upgrade}
                        }

                        @Override
                        public void downgrade(Operations op) {
                            ${downgrade}
                        }

                        ${methods}
                    }
                    """);

    /** What scripts in SQL are made from where a project has nothing of its own. */
    public static final ScriptTemplate SQL =
            new ScriptTemplate(
                    "",
                    """
                    ${header}
                    ${note}

                    -- upgrade
                    ${upgrade}

                    -- downgrade
                    ${downgrade}
                    """);

    /** Whether it comes with Retort. */
    public boolean isBuiltIn() {
        return path.isEmpty();
    }
}
