package dev.retort.hibernate.model.definitions.mariadb;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import org.hibernate.annotations.Generated;

/** Each says in SQL what it is; the database gives the values. */
@Entity
class Defined {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String name;

    @Generated
    @Column(
            insertable = false,
            updatable = false,
            columnDefinition = "tinyint(1) default 0 not null")
    private String c1;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "tinyint(1)")
    private String c2;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "TINYINT(1) DEFAULT 1")
    private String c3;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "bit(1) default b'0'")
    private String c4;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "bit(8)")
    private String c5;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "int(11)")
    private String c6;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "int(11) default 0 not null")
    private String c7;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "int unsigned")
    private String c8;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "int(10) unsigned")
    private String c9;

    @Generated
    @Column(
            insertable = false,
            updatable = false,
            columnDefinition = "bigint(20) unsigned default 0")
    private String c10;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "mediumint")
    private String c11;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "smallint(6)")
    private String c12;

    @Generated
    @Column(
            insertable = false,
            updatable = false,
            columnDefinition = "decimal(19,2) default '0.00'")
    private String c13;

    @Generated
    @Column(
            insertable = false,
            updatable = false,
            columnDefinition = "decimal(19,2) default 0 not null")
    private String c14;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "double(10,2)")
    private String c15;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "double default 0")
    private String c16;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "float")
    private String c17;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "float(7,3)")
    private String c18;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "datetime")
    private String c19;

    @Generated
    @Column(
            insertable = false,
            updatable = false,
            columnDefinition = "DATETIME DEFAULT CURRENT_TIMESTAMP")
    private String c20;

    @Generated
    @Column(
            insertable = false,
            updatable = false,
            columnDefinition =
                    "datetime(6) default current_timestamp(6) on update current_timestamp(6)")
    private String c21;

    @Generated
    @Column(
            insertable = false,
            updatable = false,
            columnDefinition = "timestamp default current_timestamp")
    private String c22;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "timestamp null")
    private String c23;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "timestamp null default null")
    private String c24;

    @Generated
    @Column(
            insertable = false,
            updatable = false,
            columnDefinition = "timestamp default now() on update now()")
    private String c25;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "year(4)")
    private String c26;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "year")
    private String c27;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "json")
    private String c28;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "longtext")
    private String c29;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "mediumtext")
    private String c30;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "tinytext")
    private String c31;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "text")
    private String c32;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "TEXT NOT NULL DEFAULT ('')")
    private String c33;

    @Generated
    @Column(
            insertable = false,
            updatable = false,
            columnDefinition = "text character set utf8mb4 collate utf8mb4_bin")
    private String c34;

    @Generated
    @Column(
            insertable = false,
            updatable = false,
            columnDefinition = "varchar(36) character set ascii")
    private String c35;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "varchar(20) charset latin1")
    private String c36;

    @Generated
    @Column(
            insertable = false,
            updatable = false,
            columnDefinition = "varchar(30) collate utf8mb4_bin default ''")
    private String c37;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "char(36)")
    private String c38;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "binary(16)")
    private String c39;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "varbinary(16)")
    private String c40;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "enum('A','B') default 'A'")
    private String c41;

    @Generated
    @Column(
            insertable = false,
            updatable = false,
            columnDefinition = "enum('A','B') not null default 'B'")
    private String c42;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "set('x','y')")
    private String c43;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "blob")
    private String c44;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "longblob")
    private String c45;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "mediumblob")
    private String c46;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "tinyblob")
    private String c47;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "boolean default true")
    private String c48;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "bool")
    private String c49;

    @Generated
    @Column(
            insertable = false,
            updatable = false,
            columnDefinition = "BOOLEAN NOT NULL DEFAULT FALSE")
    private String c50;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "integer default 0")
    private String c51;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "uuid")
    private String c52;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "inet6")
    private String c53;

    @Generated
    @Column(
            insertable = false,
            updatable = false,
            columnDefinition = "varchar(20) generated always as (upper(name)) stored")
    private String c54;

    @Generated
    @Column(
            insertable = false,
            updatable = false,
            columnDefinition = "int as (length(name)) virtual")
    private String c55;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "varchar(20) comment 'it''s'")
    private String c56;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "numeric(10)")
    private String c57;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "real")
    private String c58;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "dec(5,1)")
    private String c59;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "fixed(4,1)")
    private String c60;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "time(3)")
    private String c63;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "time")
    private String c64;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "date default '2020-01-01'")
    private String c65;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "point")
    private String c66;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "int(5) zerofill")
    private String c67;

    @Generated
    @Column(
            insertable = false,
            updatable = false,
            columnDefinition = "varchar(255) default 'a' not null comment 'said'")
    private String c68;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "varchar(60) unique")
    private String c69;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "date default (current_date)")
    private String c70;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "char(36) default (uuid())")
    private String c71;

    @Generated
    @Column(
            insertable = false,
            updatable = false,
            columnDefinition = "longtext character set utf8mb4")
    private String c72;

    @Generated
    @Column(
            insertable = false,
            updatable = false,
            columnDefinition = "json default (json_object())")
    private String c73;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "text default 'x'")
    private String c74;

    @Generated
    @Column(
            insertable = false,
            updatable = false,
            columnDefinition = "longtext default '[]' check (json_valid(c75))")
    private String c75;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "bigint not null default 0")
    private String sizedA;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "text(60)")
    private String sizedB;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "TEXT(1000)")
    private String sizedC;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "text(20000)")
    private String sizedD;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "blob(65535)")
    private String c76;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "DOUBLE PRECISION")
    private String c77;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "character varying(40)")
    private String c78;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "int invisible")
    private String c79;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "long varchar")
    private String c80;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "varchar(10) default null")
    private String c81;
}
