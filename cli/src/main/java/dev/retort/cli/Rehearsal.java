package dev.retort.cli;

/** A run of what most commands load, from which the launcher makes its archive of classes. */
final class Rehearsal {

    private Rehearsal() {}

    public static void main(String[] arguments) {
        Main.main(arguments);
    }
}
