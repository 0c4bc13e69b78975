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
    @Column(columnDefinition = "text")
    private String c1;

    @Generated
    @Column(columnDefinition = "integer default 0")
    private String c2;

    @Generated
    @Column(columnDefinition = "integer default 0 not null")
    private String c3;

    @Generated
    @Column(columnDefinition = "datetime default current_timestamp")
    private String c4;

    @Generated
    @Column(columnDefinition = "timestamp default CURRENT_TIMESTAMP not null")
    private String c5;

    @Generated
    @Column(columnDefinition = "boolean default false")
    private String c6;

    @Generated
    @Column(columnDefinition = "boolean default 0 not null")
    private String c7;

    @Generated
    @Column(columnDefinition = "decimal(10,2)")
    private String c8;

    @Generated
    @Column(columnDefinition = "decimal(10,2) default 0.00")
    private String c9;

    @Generated
    @Column(columnDefinition = "numeric")
    private String c10;

    @Generated
    @Column(columnDefinition = "varchar(20) collate nocase")
    private String c11;

    @Generated
    @Column(columnDefinition = "blob default x'00'")
    private String c12;

    @Generated
    @Column(columnDefinition = "text default (datetime('now'))")
    private String c13;

    @Generated
    @Column(columnDefinition = "json")
    private String c14;

    @Generated
    @Column(columnDefinition = "real")
    private String c15;

    @Generated
    @Column(columnDefinition = "anything odd")
    private String c16;

    @Generated
    @Column(columnDefinition = "int check (c17 > 0)")
    private String c17;

    @Generated
    @Column(columnDefinition = "text generated always as (name || 'x') virtual")
    private String c18;

    @Generated
    @Column(columnDefinition = "unsigned big int")
    private String c19;

    @Generated
    @Column(columnDefinition = "nvarchar(20)")
    private String c20;

    @Generated
    @Column(columnDefinition = "double precision")
    private String c21;

    @Generated
    @Column(columnDefinition = "char(3)")
    private String c22;

    @Generated
    @Column(columnDefinition = "timestamp")
    private String c23;

    @Generated
    @Column(columnDefinition = "varchar(255) default ''")
    private String c24;

    @Generated
    @Column(columnDefinition = "varchar(20) default 'a''b'")
    private String c25;

    @Generated
    @Column(columnDefinition = "tinyint(1)")
    private String c26;

    @Generated
    @Column(columnDefinition = "int2")
    private String c27;

    @Generated
    @Column(columnDefinition = "INT")
    private String c28;

    @Generated
    @Column(columnDefinition = "BIGINT DEFAULT -1")
    private String c29;

    @Generated
    @Column(columnDefinition = "text not null default 'x'")
    private String c30;

    @Generated
    @Column(columnDefinition = "varchar(60) unique")
    private String c31;

    @Generated
    @Column(columnDefinition = "datetime")
    private String c32;

    @Generated
    @Column(columnDefinition = "date default current_date")
    private String c33;

    @Generated
    @Column(columnDefinition = "text default null")
    private String c34;

    @Generated
    @Column(columnDefinition = "clob")
    private String c35;

    @Generated
    @Column(columnDefinition = "blob")
    private String c36;

    @Generated
    @Column(columnDefinition = "float")
    private String c37;

    @Generated
    @Column(columnDefinition = "uuid")
    private String c38;

    @Generated
    @Column(columnDefinition = "jsonb")
    private String c39;

    @Generated
    @Column(columnDefinition = "text collate rtrim")
    private String c40;

    @Generated
    @Column(columnDefinition = "integer default (1 + 2)")
    private String c41;

    @Generated
    @Column(columnDefinition = "native character(70)")
    private String c42;

    @Generated
    @Column(columnDefinition = "bigint as (id * 2) stored")
    private String c43;

    @Generated
    @Column(columnDefinition = "boolean default true")
    private String c44;

    @Generated
    @Column(columnDefinition = "text default ('a' || 'b')")
    private String c45;

    @Generated
    @Column(columnDefinition = "real default 1.50")
    private String c46;

    @Generated
    @Column(columnDefinition = "integer default 0x10")
    private String c47;

    @Generated
    @Column(columnDefinition = "integer default 1e3")
    private String c48;
}
