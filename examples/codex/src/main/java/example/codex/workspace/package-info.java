/** The system database: users, workspaces, permissions, tasks, notebooks. */
@NullMarked
package example.codex.workspace;

import org.jspecify.annotations.NullMarked;
