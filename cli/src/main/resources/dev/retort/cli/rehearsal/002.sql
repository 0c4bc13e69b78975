-- revision: 002
-- revises: 001
-- message: create invoice
-- upgrade
CREATE TABLE invoice (id integer PRIMARY KEY);
CREATE INDEX ix_invoice ON invoice (id);
-- downgrade
DROP TABLE invoice;
