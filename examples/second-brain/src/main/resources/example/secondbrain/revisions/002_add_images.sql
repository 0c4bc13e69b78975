-- revision: 002
-- revises: 001
-- message: add images
-- Proposed by revision --autogenerate; read it before you run it.

-- upgrade
CREATE TABLE images (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    content_id uuid NOT NULL,
    path varchar(500) NOT NULL,
    description text,
    width integer,
    height integer,
    created_at timestamp(6) DEFAULT CURRENT_TIMESTAMP NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT uq_images_content_id_path UNIQUE (content_id, path),
    CONSTRAINT fk_images_content FOREIGN KEY (content_id) REFERENCES contents (id) ON DELETE CASCADE
);

-- downgrade
DROP TABLE images;
