package example.codex.notebook.revisions;

import static dev.retort.schema.Dsl.*;

import dev.retort.operation.Migration;
import dev.retort.operation.Operations;
import dev.retort.operation.Revision;
import dev.retort.schema.ReferentialAction;

/** Another table links files and tags, each pair once; the rows of the old one move over. */
@Revision(id = "006", revises = "005", message = "another table for the tags of files")
public final class R006_TagsOfFiles implements Migration {

    @Override
    public void upgrade(Operations op) {
        op.createTable(
                "file_metadata_tags",
                column("file_id", integer()).notNull(),
                column("tag_id", integer()).notNull(),
                primaryKey("file_id", "tag_id"),
                foreignKey("fk_file_metadata_tags_file", "file_id")
                        .references("file_metadata", "id")
                        .onDelete(ReferentialAction.CASCADE),
                foreignKey("fk_file_metadata_tags_tag", "tag_id").references("tags", "id"));
        op.execute(
                "INSERT INTO file_metadata_tags (file_id, tag_id) SELECT DISTINCT file_id, tag_id FROM file_tags");
        op.dropTable("file_tags");
    }

    @Override
    public void downgrade(Operations op) {
        op.createTable(
                "file_tags",
                column("file_id", integer()).notNull(),
                column("tag_id", integer()).notNull(),
                foreignKey("fk_file_tags_file", "file_id").references("file_metadata", "id"),
                foreignKey("fk_file_tags_tag", "tag_id").references("tags", "id"));
        op.execute(
                "INSERT INTO file_tags (file_id, tag_id) SELECT file_id, tag_id FROM file_metadata_tags");
        op.dropTable("file_metadata_tags");
    }
}
