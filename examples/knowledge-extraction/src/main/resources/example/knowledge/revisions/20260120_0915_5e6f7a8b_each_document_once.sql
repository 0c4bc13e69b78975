-- revision: 5e6f7a8b
-- revises: a1b2c3d4
-- message: each document once

-- upgrade
-- Of several with the same content the oldest stays.
DELETE FROM documents d
USING documents older
WHERE older.sha256 = d.sha256
  AND (older.created_at, older.id) < (d.created_at, d.id);
ALTER TABLE documents ADD CONSTRAINT uq_documents_sha256 UNIQUE (sha256);

-- downgrade
ALTER TABLE documents DROP CONSTRAINT uq_documents_sha256;
