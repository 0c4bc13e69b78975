package dev.retort.hibernate.model.definitions.sqlite;

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
    @Column(insertable = false, updatable = false, columnDefinition = "text")
    private String c1;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "integer default 0")
    private String c2;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "integer default 0 not null")
    private String c3;

    @Generated
    @Column(
            insertable = false,
            updatable = false,
            columnDefinition = "datetime default current_timestamp")
    private String c4;

    @Generated
    @Column(
            insertable = false,
            updatable = false,
            columnDefinition = "timestamp default CURRENT_TIMESTAMP not null")
    private String c5;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "boolean default false")
    private String c6;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "boolean default 0 not null")
    private String c7;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "decimal(10,2)")
    private String c8;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "decimal(10,2) default 0.00")
    private String c9;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "numeric")
    private String c10;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "varchar(20) collate nocase")
    private String c11;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "blob default x'00'")
    private String c12;

    @Generated
    @Column(
            insertable = false,
            updatable = false,
            columnDefinition = "text default (datetime('now'))")
    private String c13;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "json")
    private String c14;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "real")
    private String c15;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "anything odd")
    private String c16;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "int check (c17 > 0)")
    private String c17;

    @Generated
    @Column(
            insertable = false,
            updatable = false,
            columnDefinition = "text generated always as (name || 'x') virtual")
    private String c18;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "unsigned big int")
    private String c19;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "nvarchar(20)")
    private String c20;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "double precision")
    private String c21;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "char(3)")
    private String c22;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "timestamp")
    private String c23;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "varchar(255) default ''")
    private String c24;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "varchar(20) default 'a''b'")
    private String c25;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "tinyint(1)")
    private String c26;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "int2")
    private String c27;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "INT")
    private String c28;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "BIGINT DEFAULT -1")
    private String c29;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "text not null default 'x'")
    private String c30;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "varchar(60) unique")
    private String c31;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "datetime")
    private String c32;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "date default current_date")
    private String c33;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "text default null")
    private String c34;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "clob")
    private String c35;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "blob")
    private String c36;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "float")
    private String c37;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "uuid")
    private String c38;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "jsonb")
    private String c39;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "text collate rtrim")
    private String c40;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "integer default (1 + 2)")
    private String c41;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "native character(70)")
    private String c42;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "bigint as (id * 2) stored")
    private String c43;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "boolean default true")
    private String c44;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "text default ('a' || 'b')")
    private String c45;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "real default 1.50")
    private String c46;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "integer default 0x10")
    private String c47;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "integer default 1e3")
    private String c48;
}
