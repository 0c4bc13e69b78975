package example.secondbrain.revisions;

import static dev.retort.schema.Dsl.*;

import dev.retort.operation.Migration;
import dev.retort.operation.Operations;
import dev.retort.operation.Revision;

/** What the page of due cards and the search by topic need. */
@Revision(id = "017", revises = "016", message = "indexes for due cards and topics")
public final class R017_IndexesOfSomeRows implements Migration {

    @Override
    public void upgrade(Operations op) {
        op.createIndex(index("ix_contents_topics", "contents", "topics").using("gin"));
        op.createIndex(
                index("ix_spaced_rep_cards_due_at", "spaced_rep_cards", "due_at")
                        .where("state <> 'suspended'"));
    }

    @Override
    public void downgrade(Operations op) {
        op.dropIndex("ix_spaced_rep_cards_due_at", "spaced_rep_cards");
        op.dropIndex("ix_contents_topics", "contents");
    }
}
