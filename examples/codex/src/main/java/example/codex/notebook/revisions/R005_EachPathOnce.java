package example.codex.notebook.revisions;

import static dev.retort.schema.Dsl.*;

import dev.retort.operation.Migration;
import dev.retort.operation.Operations;
import dev.retort.operation.Revision;

/** Of several rows for one path the one with the highest id stays. */
@Revision(id = "005", revises = "004", message = "each path once in a notebook")
public final class R005_EachPathOnce implements Migration {

    private static final String NAME = "uq_file_metadata_notebook_id_path";

    @Override
    public void upgrade(Operations op) {
        String stay = "(SELECT max(id) FROM file_metadata GROUP BY notebook_id, path)";
        op.execute("DELETE FROM search_index WHERE file_id NOT IN " + stay);
        op.execute("DELETE FROM file_tags WHERE file_id NOT IN " + stay);
        op.execute("DELETE FROM file_metadata WHERE id NOT IN " + stay);
        op.addConstraint("file_metadata", unique(NAME, "notebook_id", "path"));
    }

    @Override
    public void downgrade(Operations op) {
        op.dropConstraint("file_metadata", NAME);
    }
}
