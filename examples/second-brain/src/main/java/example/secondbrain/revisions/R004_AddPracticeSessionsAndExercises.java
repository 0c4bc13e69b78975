package example.secondbrain.revisions;

import static dev.retort.schema.Dsl.*;

import dev.retort.operation.Migration;
import dev.retort.operation.Operations;
import dev.retort.operation.Revision;
import dev.retort.schema.ReferentialAction;

/**
 * add practice sessions and exercises
 *
 * <p>Proposed by {@code revision --autogenerate}; read it before you run it.
 */
@Revision(id = "004", revises = "003", message = "add practice sessions and exercises")
public final class R004_AddPracticeSessionsAndExercises implements Migration {

    @Override
    public void upgrade(Operations op) {
        op.createTable(
                "exercises",
                column("id", uuid()).notNull().defaultSql("gen_random_uuid()"),
                column("content_id", uuid()),
                column("kind", varchar(30)).notNull(),
                column("prompt", text()).notNull(),
                column("solution", text()),
                column("hints", array(text())).notNull().defaultSql("'{}'"),
                column("difficulty", varchar(20)).notNull().defaultSql("'medium'"),
                column("created_at", timestamp(6)).notNull().defaultSql("CURRENT_TIMESTAMP"),
                primaryKey("id"),
                foreignKey("fk_exercises_content", "content_id")
                        .references("contents", "id")
                        .onDelete(ReferentialAction.SET_NULL));
        op.createTable(
                "practice_sessions",
                column("id", uuid()).notNull().defaultSql("gen_random_uuid()"),
                column("kind", varchar(30)).notNull(),
                column("planned_minutes", integer()).notNull().defaultSql("15"),
                column("started_at", timestamp(6)).notNull().defaultSql("CURRENT_TIMESTAMP"),
                column("ended_at", timestamp(6)),
                column("settings", json()).notNull().defaultSql("'{}'"),
                primaryKey("id"));
        op.createIndex(index("ix_exercises_content_id", "exercises", "content_id"));
    }

    @Override
    public void downgrade(Operations op) {
        op.dropIndex("ix_exercises_content_id", "exercises");
        op.dropTable("practice_sessions");
        op.dropTable("exercises");
    }
}
