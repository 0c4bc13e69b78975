package example.secondbrain.revisions;

import static dev.retort.operation.ColumnChange.*;
import static dev.retort.schema.Dsl.*;

import dev.retort.operation.Migration;
import dev.retort.operation.Operations;
import dev.retort.operation.Revision;

/** The id of an annotation elsewhere leaves the JSON document, and is made where there is none. */
@Revision(id = "011", revises = "010", message = "external ids of annotations")
public final class R011_ExternalIds implements Migration {

    @Override
    public void upgrade(Operations op) {
        op.addColumn("annotations", column("external_id", uuid()));
        op.execute(
                """
                UPDATE annotations
                SET external_id = coalesce((document ->> 'id')::uuid, gen_random_uuid())
                """);
        op.alterColumn("annotations", "external_id", setNotNull());
        op.addConstraint("annotations", unique("uq_annotations_external_id", "external_id"));
    }

    @Override
    public void downgrade(Operations op) {
        op.dropConstraint("annotations", "uq_annotations_external_id");
        op.dropColumn("annotations", "external_id");
    }
}
