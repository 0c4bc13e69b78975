package example.secondbrain.revisions;

import static dev.retort.schema.Dsl.*;

import dev.retort.operation.Migration;
import dev.retort.operation.Operations;
import dev.retort.operation.Revision;
import dev.retort.schema.ReferentialAction;

/**
 * add mastery snapshots
 *
 * <p>Proposed by {@code revision --autogenerate}; read it before you run it.
 */
@Revision(id = "014", revises = "013", message = "add mastery snapshots")
public final class R014_AddMasterySnapshots implements Migration {

    @Override
    public void upgrade(Operations op) {
        op.createTable(
                "mastery_snapshots",
                column("id", bigint()).notNull().identityByDefault(),
                column("concept_id", uuid()).notNull(),
                column("taken_on", date()).notNull(),
                column("mastery", decimal(4, 3)).notNull(),
                primaryKey("id"),
                unique("uq_mastery_snapshots_concept_id_taken_on", "concept_id", "taken_on"),
                foreignKey("fk_mastery_snapshots_concept", "concept_id")
                        .references("concepts", "id")
                        .onDelete(ReferentialAction.CASCADE));
    }

    @Override
    public void downgrade(Operations op) {
        op.dropTable("mastery_snapshots");
    }
}
