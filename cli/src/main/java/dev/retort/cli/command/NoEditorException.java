package dev.retort.cli.command;

import dev.retort.error.MigrationException;
import java.io.IOException;

/** There is no editor to open a script in, or it has failed. */
final class NoEditorException extends MigrationException {

    private static final long serialVersionUID = 1L;

    NoEditorException() {
        super("No editor is named. Set the variable EDITOR to the one to open scripts in.");
    }

    NoEditorException(String editor, IOException cause) {
        super(
                "The editor \"%s\" cannot be started. Set the variable EDITOR to another one."
                        .formatted(editor),
                cause);
    }

    NoEditorException(String editor, int exit) {
        super("The editor \"%s\" has ended with exit code %d.".formatted(editor, exit));
    }
}
