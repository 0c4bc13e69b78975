package dev.retort.cli.command;

import dev.retort.cli.arguments.Usage;

/** One command: how it is called, and what it does. */
public interface Command {

    /** How it is called. */
    Usage usage();

    /** Does it. */
    Report run(Session session);
}
