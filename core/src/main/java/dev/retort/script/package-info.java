/** The folders of scripts: find, read the header, compile, load, write. */
@NullMarked
package dev.retort.script;

import org.jspecify.annotations.NullMarked;
