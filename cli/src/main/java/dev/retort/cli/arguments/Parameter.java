package dev.retort.cli.arguments;

/**
 * What a command takes without an option's name before it.
 *
 * @param name how help calls it
 * @param least how many there have to be
 * @param most how many there may be
 * @param help one line
 */
public record Parameter(String name, int least, int most, String help) {

    /** One that has to be given. */
    public static Parameter one(String name, String help) {
        return new Parameter(name, 1, 1, help);
    }

    /** One that may be left out. */
    public static Parameter optional(String name, String help) {
        return new Parameter(name, 0, 1, help);
    }

    /** One or more. */
    public static Parameter several(String name, String help) {
        return new Parameter(name, 1, Integer.MAX_VALUE, help);
    }

    String syntax() {
        String several = most > 1 ? name + "…" : name;
        return least == 0 ? "[" + several + "]" : several;
    }
}
