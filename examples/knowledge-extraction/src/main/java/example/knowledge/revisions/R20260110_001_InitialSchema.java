package example.knowledge.revisions;

import static dev.retort.schema.Dsl.*;

import dev.retort.operation.Migration;
import dev.retort.operation.Operations;
import dev.retort.operation.Revision;
import dev.retort.schema.ReferentialAction;

/** Documents, profiles and what one found in the other. */
@Revision(id = "001", message = "initial schema")
public final class R20260110_001_InitialSchema implements Migration {

    @Override
    public void upgrade(Operations op) {
        op.execute("CREATE EXTENSION IF NOT EXISTS pgcrypto");
        op.createTable(
                "documents",
                column("id", uuid()).notNull().defaultSql("gen_random_uuid()"),
                column("path", varchar(1000)).notNull(),
                column("sha256", varchar(64)).notNull(),
                column("payload", json()).notNull().defaultSql("'{}'"),
                column("created_at", timestamptz(6)).notNull().defaultSql("CURRENT_TIMESTAMP"),
                primaryKey("id"));
        op.createIndex(
                index(
                                "ix_documents_payload",
                                "documents",
                                part("payload").operatorClass("jsonb_path_ops"))
                        .using("gin"));
        op.createTable(
                "extraction_profiles",
                column("id", uuid()).notNull().defaultSql("gen_random_uuid()"),
                column("name", varchar(100)).notNull(),
                column("fields", array(text())).notNull().defaultSql("'{}'"),
                column("builtin", bool()).notNull().defaultSql("false"),
                column("created_at", timestamptz(6)).notNull().defaultSql("CURRENT_TIMESTAMP"),
                primaryKey("id"),
                unique("uq_extraction_profiles_name", "name"));
        op.createTable(
                "extractions",
                column("id", bigint()).notNull().identityByDefault(),
                column("document_id", uuid()).notNull(),
                column("profile_id", uuid()),
                column("result", json()).notNull().defaultSql("'{}'"),
                column("created_at", timestamptz(6)).notNull().defaultSql("CURRENT_TIMESTAMP"),
                primaryKey("id"),
                foreignKey("fk_extractions_document", "document_id")
                        .references("documents", "id")
                        .onDelete(ReferentialAction.CASCADE),
                foreignKey("fk_extractions_profile", "profile_id")
                        .references("extraction_profiles", "id")
                        .onDelete(ReferentialAction.SET_NULL));
        op.createIndex(index("ix_extractions_document_id", "extractions", "document_id"));
    }

    @Override
    public void downgrade(Operations op) {
        op.dropTable("extractions");
        op.dropTable("extraction_profiles");
        op.dropTable("documents");
        op.execute("DROP EXTENSION IF EXISTS pgcrypto");
    }
}
