package example.secondbrain.revisions;

import dev.retort.operation.Migration;
import dev.retort.operation.Operations;
import dev.retort.operation.Revision;

/**
 * Autogenerate can only ask whether a column that is gone and one that is new are the same; this
 * says it.
 */
@Revision(id = "010", revises = "009", message = "call the url of a content source_url")
public final class R010_RenameUrl implements Migration {

    @Override
    public void upgrade(Operations op) {
        op.renameColumn("contents", "url", "source_url");
    }

    @Override
    public void downgrade(Operations op) {
        op.renameColumn("contents", "source_url", "url");
    }
}
