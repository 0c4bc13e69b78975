package example.notebooklm.revisions;

import static dev.retort.schema.Dsl.*;

import dev.retort.operation.Migration;
import dev.retort.operation.Operations;
import dev.retort.operation.Revision;

/**
 * add notebooks table
 *
 * <p>Proposed by {@code revision --autogenerate}; read it before you run it.
 */
@Revision(id = "3d1f8a60b9c4", message = "add notebooks table")
public final class R20260112_0915_3d1f8a60b9c4_AddNotebooksTable implements Migration {

    @Override
    public void upgrade(Operations op) {
        op.createTable(
                "notebooks",
                column("id", bigint()).notNull().identityByDefault(),
                column("owner", varchar(120)).notNull(),
                column("title", varchar(200)).notNull(),
                column("description", text()),
                column("created_at", timestamptz(6)).notNull().defaultSql("now()"),
                column("updated_at", timestamptz(6)).notNull().defaultSql("now()"),
                primaryKey("id"),
                unique("ux_notebooks_owner_title", "owner", "title"));
    }

    @Override
    public void downgrade(Operations op) {
        op.dropTable("notebooks");
    }
}
