package dev.retort.run;

import dev.retort.script.LoadedScript;

/**
 * Where in the scripts something was done.
 *
 * @param line the line, from 1; 0 where it is not known
 */
record Origin(String revision, String script, int line) {

    static Origin of(LoadedScript script, int line) {
        return new Origin(script.script().node().toString(), script.script().path(), line);
    }
}
