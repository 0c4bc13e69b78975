package dev.retort.hibernate.model.definitions.postgresql;

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
    @Column(insertable = false, updatable = false, columnDefinition = "serial")
    private String c1;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "bigserial")
    private String c2;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "smallserial")
    private String c3;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "inet")
    private String c4;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "cidr")
    private String c5;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "macaddr")
    private String c6;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "tsvector")
    private String c7;

    @Generated
    @Column(
            insertable = false,
            updatable = false,
            columnDefinition = "timestamp with time zone default now()")
    private String c8;

    @Generated
    @Column(
            insertable = false,
            updatable = false,
            columnDefinition = "timestamptz default now() not null")
    private String c9;

    @Generated
    @Column(
            insertable = false,
            updatable = false,
            columnDefinition = "timestamp default CURRENT_TIMESTAMP")
    private String c10;

    @Generated
    @Column(
            insertable = false,
            updatable = false,
            columnDefinition = "timestamp(3) without time zone default now()")
    private String c11;

    @Generated
    @Column(
            insertable = false,
            updatable = false,
            columnDefinition = "numeric(10,2) default 0.0 not null")
    private String c12;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "numeric(10,2) default 0.00")
    private String c13;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "text default ''")
    private String c14;

    @Generated
    @Column(
            insertable = false,
            updatable = false,
            columnDefinition = "text not null default 'a''b'")
    private String c15;

    @Generated
    @Column(
            insertable = false,
            updatable = false,
            columnDefinition = "varchar(20) default 'a' check (c16 <> '')")
    private String c16;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "jsonb default '{}'::jsonb")
    private String c17;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "jsonb default '{}' not null")
    private String c18;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "text[] default '{}'")
    private String c19;

    @Generated
    @Column(
            insertable = false,
            updatable = false,
            columnDefinition = "varchar(20)[] default array[]::varchar[]")
    private String c20;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "int4[]")
    private String c21;

    @Generated
    @Column(
            insertable = false,
            updatable = false,
            columnDefinition = "uuid default gen_random_uuid()")
    private String c22;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "bytea")
    private String c23;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "char(3)")
    private String c24;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "bpchar")
    private String c25;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "interval")
    private String c26;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "interval day to second(3)")
    private String c27;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "money")
    private String c28;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "point")
    private String c29;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "int4range")
    private String c30;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "bit(8)")
    private String c31;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "bit varying(10)")
    private String c32;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "xml")
    private String c33;

    @Generated
    @Column(
            insertable = false,
            updatable = false,
            columnDefinition = "double precision default 1.5")
    private String c34;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "float8")
    private String c35;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "float4")
    private String c36;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "float(20)")
    private String c37;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "int8 default 0")
    private String c38;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "int2")
    private String c39;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "bool default true not null")
    private String c40;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "boolean default false")
    private String c41;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "date default current_date")
    private String c42;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "time(3)")
    private String c43;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "timetz")
    private String c44;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "time with time zone")
    private String c45;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "varchar")
    private String c46;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "decimal")
    private String c47;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "oid")
    private String c48;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "text collate \"C\"")
    private String c49;

    @Generated
    @Column(
            insertable = false,
            updatable = false,
            columnDefinition = "bigint generated always as (id * 2) stored")
    private String c50;

    @Generated
    @Column(
            insertable = false,
            updatable = false,
            columnDefinition = "bigint generated by default as identity")
    private String c51;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "varchar(255) unique")
    private String c52;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "character varying(40)")
    private String c53;

    @Generated
    @Column(
            insertable = false,
            updatable = false,
            columnDefinition = "varchar(10) default 'x'::character varying")
    private String c54;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "real default -1")
    private String c56;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "INT DEFAULT 1")
    private String c57;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "TEXT")
    private String c58;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "VARCHAR(30) DEFAULT NULL")
    private String c59;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "text null")
    private String c60;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "json")
    private String c61;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "tstzrange")
    private String c62;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "interval default '1 day'")
    private String c63;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "smallint default 1")
    private String c64;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "bigint default 10000000000")
    private String c65;

    @Generated
    @Column(
            insertable = false,
            updatable = false,
            columnDefinition = "timestamptz default (now() + interval '1 day')")
    private String c66;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "name")
    private String c67;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "numeric")
    private String c68;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "dec(5,1)")
    private String c69;

    @Generated
    @Column(
            insertable = false,
            updatable = false,
            columnDefinition = "national character varying(5)")
    private String c70;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "lseg")
    private String c71;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "integer default (1 + 2)")
    private String c72;

    @Generated
    @Column(
            insertable = false,
            updatable = false,
            columnDefinition = "varchar(8) default upper('abc')")
    private String c73;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "regclass")
    private String c74;

    @Generated
    @Column(
            insertable = false,
            updatable = false,
            columnDefinition = "bigint default (extract(epoch from now()) * 1000)::bigint")
    private String c75;
}
