package dev.retort.cli.command;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;

/**
 * What a process finds around it; tests make their own.
 *
 * @param folder the working folder
 * @param environment the variables of the process
 * @param out standard output
 * @param err standard error
 * @param terminal whether standard output is a terminal
 */
public record Surroundings(
        Path folder,
        Map<String, String> environment,
        PrintStream out,
        PrintStream err,
        boolean terminal) {}
