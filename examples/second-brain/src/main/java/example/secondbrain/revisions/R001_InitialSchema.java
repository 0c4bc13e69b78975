package example.secondbrain.revisions;

import static dev.retort.schema.Dsl.*;

import dev.retort.operation.Migration;
import dev.retort.operation.Operations;
import dev.retort.operation.Revision;
import dev.retort.schema.ReferentialAction;

/**
 * initial schema
 *
 * <p>Proposed by {@code revision --autogenerate}; read it before you run it.
 */
@Revision(id = "001", message = "initial schema")
public final class R001_InitialSchema implements Migration {

    @Override
    public void upgrade(Operations op) {
        op.createEnum(enumType("contentstatus", "FAILED", "PENDING", "PROCESSED", "PROCESSING"));
        op.createTable(
                "contents",
                column("id", uuid()).notNull().defaultSql("gen_random_uuid()"),
                column("content_type", varchar(30)).notNull(),
                column("title", varchar(300)).notNull(),
                column("url", varchar(1000)),
                column("summary", text()),
                column("status", nativeType("contentstatus")).notNull().defaultSql("'PENDING'"),
                column("metadata", json()).notNull().defaultSql("'{}'"),
                column("topics", array(text())).notNull().defaultSql("'{}'"),
                column("processed_at", timestamp(6)),
                column("created_at", timestamp(6)).notNull().defaultSql("CURRENT_TIMESTAMP"),
                column("updated_at", timestamp(6)).notNull().defaultSql("CURRENT_TIMESTAMP"),
                primaryKey("id"));
        op.createTable(
                "annotations",
                column("id", bigint()).notNull().identityByDefault(),
                column("content_id", uuid()).notNull(),
                column("kind", varchar(20)).notNull(),
                column("body", text()).notNull(),
                column("page", integer()),
                column("document", json()).notNull().defaultSql("'{}'"),
                column("created_at", timestamp(6)).notNull().defaultSql("CURRENT_TIMESTAMP"),
                primaryKey("id"),
                foreignKey("fk_annotations_content", "content_id")
                        .references("contents", "id")
                        .onDelete(ReferentialAction.CASCADE));
        op.createTable(
                "tags",
                column("id", bigint()).notNull().identityByDefault(),
                column("name", varchar(100)).notNull(),
                column("parent_id", bigint()),
                column("created_at", timestamp(6)).notNull().defaultSql("CURRENT_TIMESTAMP"),
                primaryKey("id"),
                unique("uq_tags_name", "name"),
                foreignKey("fk_tags_parent", "parent_id")
                        .references("tags", "id")
                        .onDelete(ReferentialAction.SET_NULL));
        op.createTable(
                "content_tags",
                column("content_id", uuid()).notNull(),
                column("tag_id", bigint()).notNull(),
                primaryKey("content_id", "tag_id"),
                foreignKey("fk_content_tags_tag", "tag_id").references("tags", "id"),
                foreignKey("fk_content_tags_content", "content_id")
                        .references("contents", "id")
                        .onDelete(ReferentialAction.CASCADE));
        op.createIndex(
                index(
                        "ix_contents_content_type_created_at",
                        "contents",
                        "content_type",
                        "created_at"));
        op.createIndex(index("ix_contents_title", "contents", expression("lower(title)")));
        op.createIndex(index("ix_annotations_content_id", "annotations", "content_id"));
    }

    @Override
    public void downgrade(Operations op) {
        op.dropIndex("ix_annotations_content_id", "annotations");
        op.dropIndex("ix_contents_title", "contents");
        op.dropIndex("ix_contents_content_type_created_at", "contents");
        op.dropTable("content_tags");
        op.dropTable("tags");
        op.dropTable("annotations");
        op.dropTable("contents");
        op.dropEnum("contentstatus");
    }
}
