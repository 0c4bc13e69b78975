package example.secondbrain.revisions;

import static dev.retort.schema.Dsl.*;

import dev.retort.operation.Migration;
import dev.retort.operation.Operations;
import dev.retort.operation.Revision;
import dev.retort.schema.ReferentialAction;

/**
 * add concepts
 *
 * <p>Proposed by {@code revision --autogenerate}; read it before you run it.
 */
@Revision(id = "012", revises = "011", message = "add concepts")
public final class R012_AddConcepts implements Migration {

    @Override
    public void upgrade(Operations op) {
        op.createTable(
                "concepts",
                column("id", uuid()).notNull().defaultSql("gen_random_uuid()"),
                column("name", varchar(200)).notNull(),
                column("definition", text()),
                column("aliases", array(text())).notNull().defaultSql("'{}'"),
                column("created_at", timestamp(6)).notNull().defaultSql("CURRENT_TIMESTAMP"),
                primaryKey("id"),
                unique("uq_concepts_name", "name"));
        op.createTable(
                "concept_links",
                column("id", bigint()).notNull().identityByDefault(),
                column("from_id", uuid()).notNull(),
                column("to_id", uuid()).notNull(),
                column("kind", varchar(30)).notNull().defaultSql("'related'"),
                column("strength", doublePrecision()).notNull().defaultSql("1.0"),
                primaryKey("id"),
                unique("uq_concept_links_from_to_kind", "from_id", "to_id", "kind"),
                foreignKey("fk_concept_links_from", "from_id")
                        .references("concepts", "id")
                        .onDelete(ReferentialAction.CASCADE),
                foreignKey("fk_concept_links_to", "to_id")
                        .references("concepts", "id")
                        .onDelete(ReferentialAction.CASCADE));
        op.createIndex(index("ix_concept_links_to_id", "concept_links", "to_id"));
    }

    @Override
    public void downgrade(Operations op) {
        op.dropIndex("ix_concept_links_to_id", "concept_links");
        op.dropTable("concept_links");
        op.dropTable("concepts");
    }
}
