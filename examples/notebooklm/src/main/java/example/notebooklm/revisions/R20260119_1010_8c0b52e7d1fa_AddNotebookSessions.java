package example.notebooklm.revisions;

import static dev.retort.schema.Dsl.*;

import dev.retort.operation.Migration;
import dev.retort.operation.Operations;
import dev.retort.operation.Revision;
import dev.retort.schema.ReferentialAction;

/**
 * add notebook sessions
 *
 * <p>Proposed by {@code revision --autogenerate}; read it before you run it.
 */
@Revision(id = "8c0b52e7d1fa", revises = "3d1f8a60b9c4", message = "add notebook sessions")
public final class R20260119_1010_8c0b52e7d1fa_AddNotebookSessions implements Migration {

    @Override
    public void upgrade(Operations op) {
        op.createTable(
                "notebook_sessions",
                column("id", bigint()).notNull().identityByDefault(),
                column("notebook_id", bigint()).notNull(),
                column("session_id", varchar(64)).notNull(),
                column("created_at", timestamptz(6)).notNull().defaultSql("CURRENT_TIMESTAMP"),
                primaryKey("id"),
                unique("ux_notebook_sessions_session_id", "session_id"),
                foreignKey("fk_notebook_sessions_notebook", "notebook_id")
                        .references("notebooks", "id")
                        .onDelete(ReferentialAction.CASCADE));
        op.createIndex(
                index("ix_notebook_sessions_notebook_id", "notebook_sessions", "notebook_id"));
    }

    @Override
    public void downgrade(Operations op) {
        op.dropIndex("ix_notebook_sessions_notebook_id", "notebook_sessions");
        op.dropTable("notebook_sessions");
    }
}
