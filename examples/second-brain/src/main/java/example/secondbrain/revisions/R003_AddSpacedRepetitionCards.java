package example.secondbrain.revisions;

import static dev.retort.schema.Dsl.*;

import dev.retort.operation.Migration;
import dev.retort.operation.Operations;
import dev.retort.operation.Revision;
import dev.retort.schema.ReferentialAction;

/**
 * add spaced repetition cards
 *
 * <p>Proposed by {@code revision --autogenerate}; read it before you run it.
 */
@Revision(id = "003", revises = "002", message = "add spaced repetition cards")
public final class R003_AddSpacedRepetitionCards implements Migration {

    @Override
    public void upgrade(Operations op) {
        op.createTable(
                "spaced_rep_cards",
                column("id", bigint()).notNull().identityByDefault(),
                column("content_id", uuid()),
                column("front", text()).notNull(),
                column("back", text()).notNull(),
                column("state", varchar(20)).notNull().defaultSql("'new'"),
                column("stability", doublePrecision()).notNull().defaultSql("0"),
                column("difficulty", doublePrecision()).notNull().defaultSql("0"),
                column("due_at", timestamp(6)).notNull(),
                column("review_count", integer()).notNull().defaultSql("0"),
                column("lapses", integer()).notNull().defaultSql("0"),
                column("tags", array(text())).notNull().defaultSql("'{}'"),
                column("created_at", timestamp(6)).notNull().defaultSql("CURRENT_TIMESTAMP"),
                primaryKey("id"),
                foreignKey("fk_spaced_rep_cards_content", "content_id")
                        .references("contents", "id")
                        .onDelete(ReferentialAction.CASCADE));
        op.createTable(
                "card_reviews",
                column("id", bigint()).notNull().identityByDefault(),
                column("card_id", bigint()).notNull(),
                column("rating", integer()).notNull(),
                column("seconds", integer()),
                column("reviewed_at", timestamp(6)).notNull().defaultSql("CURRENT_TIMESTAMP"),
                primaryKey("id"),
                foreignKey("fk_card_reviews_card", "card_id")
                        .references("spaced_rep_cards", "id")
                        .onDelete(ReferentialAction.CASCADE));
        op.createIndex(index("ix_spaced_rep_cards_content_id", "spaced_rep_cards", "content_id"));
        op.createIndex(
                index(
                        "ix_card_reviews_card_id_reviewed_at",
                        "card_reviews",
                        "card_id",
                        "reviewed_at"));
    }

    @Override
    public void downgrade(Operations op) {
        op.dropIndex("ix_card_reviews_card_id_reviewed_at", "card_reviews");
        op.dropIndex("ix_spaced_rep_cards_content_id", "spaced_rep_cards");
        op.dropTable("card_reviews");
        op.dropTable("spaced_rep_cards");
    }
}
