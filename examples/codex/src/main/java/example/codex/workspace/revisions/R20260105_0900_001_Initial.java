package example.codex.workspace.revisions;

import static dev.retort.schema.Dsl.*;

import dev.retort.operation.Migration;
import dev.retort.operation.Operations;
import dev.retort.operation.Revision;
import dev.retort.schema.ReferentialAction;
import dev.retort.schema.SqlType;

/** Users, workspaces and what is in them; either database has its own type for a moment. */
@Revision(id = "001", message = "initial")
public final class R20260105_0900_001_Initial implements Migration {

    @Override
    public void upgrade(Operations op) {
        SqlType moment = op.dialect().equals("sqlite") ? timestamp() : timestamptz(6);
        op.createTable(
                "users",
                column("id", integer()).notNull().identityByDefault(),
                column("username", varchar(100)).notNull(),
                column("email", varchar(255)).notNull(),
                column("password_hash", varchar(255)).notNull(),
                column("is_active", bool()).notNull().defaultSql("true"),
                column("created_at", moment).notNull(),
                primaryKey("id"),
                unique("uq_users_username", "username"),
                unique("uq_users_email", "email"));
        op.createTable(
                "workspaces",
                column("id", integer()).notNull().identityByDefault(),
                column("owner_id", integer()).notNull(),
                column("name", varchar(255)).notNull(),
                column("path", varchar(500)).notNull(),
                column("theme_setting", varchar(20)),
                column("created_at", moment).notNull(),
                column("updated_at", moment).notNull(),
                primaryKey("id"),
                unique("uq_workspaces_path", "path"),
                foreignKey("fk_workspaces_owner", "owner_id")
                        .references("users", "id")
                        .onDelete(ReferentialAction.CASCADE));
        op.createTable(
                "notebooks",
                column("id", integer()).notNull().identityByDefault(),
                column("workspace_id", integer()).notNull(),
                column("name", varchar(255)).notNull(),
                column("path", varchar(500)).notNull(),
                column("description", text()),
                column("created_at", moment).notNull(),
                column("updated_at", moment).notNull(),
                primaryKey("id"),
                unique("uq_notebooks_path", "path"),
                foreignKey("fk_notebooks_workspace", "workspace_id")
                        .references("workspaces", "id")
                        .onDelete(ReferentialAction.CASCADE));
        op.createTable(
                "tasks",
                column("id", integer()).notNull().identityByDefault(),
                column("workspace_id", integer()).notNull(),
                column("title", varchar(255)).notNull(),
                column("description", text()),
                column("status", varchar(20)).notNull().defaultSql("'pending'"),
                column("priority", varchar(20)).notNull().defaultSql("'medium'"),
                column("created_at", moment).notNull(),
                column("completed_at", moment),
                primaryKey("id"),
                foreignKey("fk_tasks_workspace", "workspace_id")
                        .references("workspaces", "id")
                        .onDelete(ReferentialAction.CASCADE));
        op.createTable(
                "workspace_permissions",
                column("id", integer()).notNull().identityByDefault(),
                column("workspace_id", integer()).notNull(),
                column("user_id", integer()).notNull(),
                column("permission_level", varchar(20)).notNull().defaultSql("'read'"),
                column("created_at", moment).notNull(),
                primaryKey("id"),
                unique("uq_workspace_permissions_workspace_user", "workspace_id", "user_id"),
                foreignKey("fk_workspace_permissions_user", "user_id")
                        .references("users", "id")
                        .onDelete(ReferentialAction.CASCADE),
                foreignKey("fk_workspace_permissions_workspace", "workspace_id")
                        .references("workspaces", "id")
                        .onDelete(ReferentialAction.CASCADE));
        op.createIndex(index("ix_tasks_workspace_id_status", "tasks", "workspace_id", "status"));
    }

    @Override
    public void downgrade(Operations op) {
        op.dropIndex("ix_tasks_workspace_id_status", "tasks");
        op.dropTable("workspace_permissions");
        op.dropTable("tasks");
        op.dropTable("notebooks");
        op.dropTable("workspaces");
        op.dropTable("users");
    }
}
