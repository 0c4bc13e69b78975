package example.codex.notebook.revisions;

import static dev.retort.schema.Dsl.*;

import dev.retort.operation.Migration;
import dev.retort.operation.Operations;
import dev.retort.operation.Revision;
import dev.retort.schema.ReferentialAction;

/** What a notebook knows of its files, its words, and which file has which. */
@Revision(id = "001", message = "initial")
public final class R001_Initial implements Migration {

    @Override
    public void upgrade(Operations op) {
        op.createTable(
                "file_metadata",
                column("id", integer()).notNull().identityByDefault(),
                column("notebook_id", integer()).notNull(),
                column("path", varchar(500)).notNull(),
                column("filename", varchar(100)).notNull(),
                column("file_type", varchar(50)),
                column("title", varchar(255)),
                column("size_bytes", bigint()),
                column("properties", text()),
                column("created_at", timestamp()).notNull(),
                column("updated_at", timestamp()).notNull(),
                primaryKey("id"));
        op.createTable(
                "tags",
                column("id", integer()).notNull().identityByDefault(),
                column("name", varchar(100)).notNull(),
                column("color", varchar(20)),
                primaryKey("id"),
                unique("uq_tags_name", "name"));
        op.createTable(
                "file_tags",
                column("file_id", integer()).notNull(),
                column("tag_id", integer()).notNull(),
                foreignKey("fk_file_tags_file", "file_id").references("file_metadata", "id"),
                foreignKey("fk_file_tags_tag", "tag_id").references("tags", "id"));
        op.createTable(
                "search_index",
                column("id", integer()).notNull().identityByDefault(),
                column("file_id", integer()).notNull(),
                column("content", text()),
                column("updated_at", timestamp()).notNull(),
                primaryKey("id"),
                foreignKey("fk_search_index_file", "file_id")
                        .references("file_metadata", "id")
                        .onDelete(ReferentialAction.CASCADE));
        op.createIndex(index("ix_search_index_file_id", "search_index", "file_id"));
    }

    @Override
    public void downgrade(Operations op) {
        op.dropTable("search_index");
        op.dropTable("file_tags");
        op.dropTable("tags");
        op.dropTable("file_metadata");
    }
}
