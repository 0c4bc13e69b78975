-- revision: 001
-- message: create account
-- upgrade
CREATE TABLE account (id integer PRIMARY KEY, name varchar(80) NOT NULL);
-- downgrade
DROP TABLE account;
