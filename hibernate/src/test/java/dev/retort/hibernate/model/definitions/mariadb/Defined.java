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
    @Column(columnDefinition = "tinyint(1) default 0 not null")
    private String c1;

    @Generated
    @Column(columnDefinition = "tinyint(1)")
    private String c2;

    @Generated
    @Column(columnDefinition = "TINYINT(1) DEFAULT 1")
    private String c3;

    @Generated
    @Column(columnDefinition = "bit(1) default b'0'")
    private String c4;

    @Generated
    @Column(columnDefinition = "bit(8)")
    private String c5;

    @Generated
    @Column(columnDefinition = "int(11)")
    private String c6;

    @Generated
    @Column(columnDefinition = "int(11) default 0 not null")
    private String c7;

    @Generated
    @Column(columnDefinition = "int unsigned")
    private String c8;

    @Generated
    @Column(columnDefinition = "int(10) unsigned")
    private String c9;

    @Generated
    @Column(columnDefinition = "bigint(20) unsigned default 0")
    private String c10;

    @Generated
    @Column(columnDefinition = "mediumint")
    private String c11;

    @Generated
    @Column(columnDefinition = "smallint(6)")
    private String c12;

    @Generated
    @Column(columnDefinition = "decimal(19,2) default '0.00'")
    private String c13;

    @Generated
    @Column(columnDefinition = "decimal(19,2) default 0 not null")
    private String c14;

    @Generated
    @Column(columnDefinition = "double(10,2)")
    private String c15;

    @Generated
    @Column(columnDefinition = "double default 0")
    private String c16;

    @Generated
    @Column(columnDefinition = "float")
    private String c17;

    @Generated
    @Column(columnDefinition = "float(7,3)")
    private String c18;

    @Generated
    @Column(columnDefinition = "datetime")
    private String c19;

    @Generated
    @Column(columnDefinition = "DATETIME DEFAULT CURRENT_TIMESTAMP")
    private String c20;

    @Generated
    @Column(
            columnDefinition =
                    "datetime(6) default current_timestamp(6) on update current_timestamp(6)")
    private String c21;

    @Generated
    @Column(columnDefinition = "timestamp default current_timestamp")
    private String c22;

    @Generated
    @Column(columnDefinition = "timestamp null")
    private String c23;

    @Generated
    @Column(columnDefinition = "timestamp null default null")
    private String c24;

    @Generated
    @Column(columnDefinition = "timestamp default now() on update now()")
    private String c25;

    @Generated
    @Column(columnDefinition = "year(4)")
    private String c26;

    @Generated
    @Column(columnDefinition = "year")
    private String c27;

    @Generated
    @Column(columnDefinition = "json")
    private String c28;

    @Generated
    @Column(columnDefinition = "longtext")
    private String c29;

    @Generated
    @Column(columnDefinition = "mediumtext")
    private String c30;

    @Generated
    @Column(columnDefinition = "tinytext")
    private String c31;

    @Generated
    @Column(columnDefinition = "text")
    private String c32;

    @Generated
    @Column(columnDefinition = "TEXT NOT NULL DEFAULT ('')")
    private String c33;

    @Generated
    @Column(columnDefinition = "text character set utf8mb4 collate utf8mb4_bin")
    private String c34;

    @Generated
    @Column(columnDefinition = "varchar(36) character set ascii")
    private String c35;

    @Generated
    @Column(columnDefinition = "varchar(20) charset latin1")
    private String c36;

    @Generated
    @Column(columnDefinition = "varchar(30) collate utf8mb4_bin default ''")
    private String c37;

    @Generated
    @Column(columnDefinition = "char(36)")
    private String c38;

    @Generated
    @Column(columnDefinition = "binary(16)")
    private String c39;

    @Generated
    @Column(columnDefinition = "varbinary(16)")
    private String c40;

    @Generated
    @Column(columnDefinition = "enum('A','B') default 'A'")
    private String c41;

    @Generated
    @Column(columnDefinition = "enum('A','B') not null default 'B'")
    private String c42;

    @Generated
    @Column(columnDefinition = "set('x','y')")
    private String c43;

    @Generated
    @Column(columnDefinition = "blob")
    private String c44;

    @Generated
    @Column(columnDefinition = "longblob")
    private String c45;

    @Generated
    @Column(columnDefinition = "mediumblob")
    private String c46;

    @Generated
    @Column(columnDefinition = "tinyblob")
    private String c47;

    @Generated
    @Column(columnDefinition = "boolean default true")
    private String c48;

    @Generated
    @Column(columnDefinition = "bool")
    private String c49;

    @Generated
    @Column(columnDefinition = "BOOLEAN NOT NULL DEFAULT FALSE")
    private String c50;

    @Generated
    @Column(columnDefinition = "integer default 0")
    private String c51;

    @Generated
    @Column(columnDefinition = "uuid")
    private String c52;

    @Generated
    @Column(columnDefinition = "inet6")
    private String c53;

    @Generated
    @Column(columnDefinition = "varchar(20) generated always as (upper(name)) stored")
    private String c54;

    @Generated
    @Column(columnDefinition = "int as (length(name)) virtual")
    private String c55;

    @Generated
    @Column(columnDefinition = "varchar(20) comment 'it''s'")
    private String c56;

    @Generated
    @Column(columnDefinition = "numeric(10)")
    private String c57;

    @Generated
    @Column(columnDefinition = "real")
    private String c58;

    @Generated
    @Column(columnDefinition = "dec(5,1)")
    private String c59;

    @Generated
    @Column(columnDefinition = "fixed(4,1)")
    private String c60;

    @Generated
    @Column(columnDefinition = "time(3)")
    private String c63;

    @Generated
    @Column(columnDefinition = "time")
    private String c64;

    @Generated
    @Column(columnDefinition = "date default '2020-01-01'")
    private String c65;

    @Generated
    @Column(columnDefinition = "point")
    private String c66;

    @Generated
    @Column(columnDefinition = "int(5) zerofill")
    private String c67;

    @Generated
    @Column(columnDefinition = "varchar(255) default 'a' not null comment 'said'")
    private String c68;

    @Generated
    @Column(columnDefinition = "varchar(60) unique")
    private String c69;

    @Generated
    @Column(columnDefinition = "date default (current_date)")
    private String c70;

    @Generated
    @Column(columnDefinition = "char(36) default (uuid())")
    private String c71;

    @Generated
    @Column(columnDefinition = "longtext character set utf8mb4")
    private String c72;

    @Generated
    @Column(columnDefinition = "json default (json_object())")
    private String c73;

    @Generated
    @Column(columnDefinition = "text default 'x'")
    private String c74;

    @Generated
    @Column(columnDefinition = "longtext default '[]' check (json_valid(c75))")
    private String c75;

    @Generated
    @Column(columnDefinition = "bigint not null default 0")
    private String sizedA;

    @Generated
    @Column(columnDefinition = "text(60)")
    private String sizedB;

    @Generated
    @Column(columnDefinition = "TEXT(1000)")
    private String sizedC;

    @Generated
    @Column(columnDefinition = "text(20000)")
    private String sizedD;

    @Generated
    @Column(columnDefinition = "blob(65535)")
    private String c76;

    @Generated
    @Column(columnDefinition = "DOUBLE PRECISION")
    private String c77;

    @Generated
    @Column(columnDefinition = "character varying(40)")
    private String c78;

    @Generated
    @Column(columnDefinition = "int invisible")
    private String c79;

    @Generated
    @Column(columnDefinition = "long varchar")
    private String c80;

    @Generated
    @Column(columnDefinition = "varchar(10) default null")
    private String c81;
}
