package dev.retort.codegen;

/** What a script of another package makes custom operations by. */
public final class Greetings {

    private Greetings() {}

    public static dev.retort.operation.CustomOperation greeting(String text) {
        return new RandomOperations.Greeting(text);
    }
}
