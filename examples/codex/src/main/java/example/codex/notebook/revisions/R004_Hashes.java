package example.codex.notebook.revisions;

import static dev.retort.operation.ColumnChange.setType;
import static dev.retort.schema.Dsl.*;

import dev.retort.operation.Migration;
import dev.retort.operation.Operations;
import dev.retort.operation.Revision;

/** A new column, and in the same revision a change for which SQLite has to copy the table. */
@Revision(id = "004", revises = "003", message = "hashes, and longer names of files")
public final class R004_Hashes implements Migration {

    @Override
    public void upgrade(Operations op) {
        op.addColumn("file_metadata", column("hash", varchar(64)));
        op.execute("UPDATE file_metadata SET hash = 'unknown' WHERE size_bytes > 0");
        op.alterColumn("file_metadata", "filename", setType(varchar(255)));
    }

    @Override
    public void downgrade(Operations op) {
        op.alterColumn("file_metadata", "filename", setType(varchar(100)));
        op.dropColumn("file_metadata", "hash");
    }
}
