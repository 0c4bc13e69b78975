package dev.retort.cli.command;

import java.util.List;

/** A command that writes one script for all environments that share their scripts. */
interface WritingCommand extends Command {

    /** Does it for several environments at once. */
    Report run(List<Session> sessions);
}
