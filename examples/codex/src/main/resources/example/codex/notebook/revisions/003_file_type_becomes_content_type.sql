-- revision: 003
-- revises: 002
-- message: file type becomes content type

-- upgrade
ALTER TABLE file_metadata RENAME COLUMN file_type TO content_type;

-- downgrade
ALTER TABLE file_metadata RENAME COLUMN content_type TO file_type;
