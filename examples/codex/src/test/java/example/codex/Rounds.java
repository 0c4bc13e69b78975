package example.codex;

/** How often a race is run: a hundred times where everything is to be tried. */
final class Rounds {

    private Rounds() {}

    static int count() {
        return Boolean.getBoolean("retort.test.full") ? 100 : 4;
    }
}
