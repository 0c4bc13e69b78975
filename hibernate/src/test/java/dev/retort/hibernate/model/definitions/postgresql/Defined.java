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
    @Column(columnDefinition = "serial")
    private String c1;

    @Generated
    @Column(columnDefinition = "bigserial")
    private String c2;

    @Generated
    @Column(columnDefinition = "smallserial")
    private String c3;

    @Generated
    @Column(columnDefinition = "inet")
    private String c4;

    @Generated
    @Column(columnDefinition = "cidr")
    private String c5;

    @Generated
    @Column(columnDefinition = "macaddr")
    private String c6;

    @Generated
    @Column(columnDefinition = "tsvector")
    private String c7;

    @Generated
    @Column(columnDefinition = "timestamp with time zone default now()")
    private String c8;

    @Generated
    @Column(columnDefinition = "timestamptz default now() not null")
    private String c9;

    @Generated
    @Column(columnDefinition = "timestamp default CURRENT_TIMESTAMP")
    private String c10;

    @Generated
    @Column(columnDefinition = "timestamp(3) without time zone default now()")
    private String c11;

    @Generated
    @Column(columnDefinition = "numeric(10,2) default 0.0 not null")
    private String c12;

    @Generated
    @Column(columnDefinition = "numeric(10,2) default 0.00")
    private String c13;

    @Generated
    @Column(columnDefinition = "text default ''")
    private String c14;

    @Generated
    @Column(columnDefinition = "text not null default 'a''b'")
    private String c15;

    @Generated
    @Column(columnDefinition = "varchar(20) default 'a' check (c16 <> '')")
    private String c16;

    @Generated
    @Column(columnDefinition = "jsonb default '{}'::jsonb")
    private String c17;

    @Generated
    @Column(columnDefinition = "jsonb default '{}' not null")
    private String c18;

    @Generated
    @Column(columnDefinition = "text[] default '{}'")
    private String c19;

    @Generated
    @Column(columnDefinition = "varchar(20)[] default array[]::varchar[]")
    private String c20;

    @Generated
    @Column(columnDefinition = "int4[]")
    private String c21;

    @Generated
    @Column(columnDefinition = "uuid default gen_random_uuid()")
    private String c22;

    @Generated
    @Column(columnDefinition = "bytea")
    private String c23;

    @Generated
    @Column(columnDefinition = "char(3)")
    private String c24;

    @Generated
    @Column(columnDefinition = "bpchar")
    private String c25;

    @Generated
    @Column(columnDefinition = "interval")
    private String c26;

    @Generated
    @Column(columnDefinition = "interval day to second(3)")
    private String c27;

    @Generated
    @Column(columnDefinition = "money")
    private String c28;

    @Generated
    @Column(columnDefinition = "point")
    private String c29;

    @Generated
    @Column(columnDefinition = "int4range")
    private String c30;

    @Generated
    @Column(columnDefinition = "bit(8)")
    private String c31;

    @Generated
    @Column(columnDefinition = "bit varying(10)")
    private String c32;

    @Generated
    @Column(columnDefinition = "xml")
    private String c33;

    @Generated
    @Column(columnDefinition = "double precision default 1.5")
    private String c34;

    @Generated
    @Column(columnDefinition = "float8")
    private String c35;

    @Generated
    @Column(columnDefinition = "float4")
    private String c36;

    @Generated
    @Column(columnDefinition = "float(20)")
    private String c37;

    @Generated
    @Column(columnDefinition = "int8 default 0")
    private String c38;

    @Generated
    @Column(columnDefinition = "int2")
    private String c39;

    @Generated
    @Column(columnDefinition = "bool default true not null")
    private String c40;

    @Generated
    @Column(columnDefinition = "boolean default false")
    private String c41;

    @Generated
    @Column(columnDefinition = "date default current_date")
    private String c42;

    @Generated
    @Column(columnDefinition = "time(3)")
    private String c43;

    @Generated
    @Column(columnDefinition = "timetz")
    private String c44;

    @Generated
    @Column(columnDefinition = "time with time zone")
    private String c45;

    @Generated
    @Column(columnDefinition = "varchar")
    private String c46;

    @Generated
    @Column(columnDefinition = "decimal")
    private String c47;

    @Generated
    @Column(columnDefinition = "oid")
    private String c48;

    @Generated
    @Column(columnDefinition = "text collate \"C\"")
    private String c49;

    @Generated
    @Column(columnDefinition = "bigint generated always as (id * 2) stored")
    private String c50;

    @Generated
    @Column(columnDefinition = "bigint generated by default as identity")
    private String c51;

    @Generated
    @Column(columnDefinition = "varchar(255) unique")
    private String c52;

    @Generated
    @Column(columnDefinition = "character varying(40)")
    private String c53;

    @Generated
    @Column(columnDefinition = "varchar(10) default 'x'::character varying")
    private String c54;

    @Generated
    @Column(columnDefinition = "real default -1")
    private String c56;

    @Generated
    @Column(columnDefinition = "INT DEFAULT 1")
    private String c57;

    @Generated
    @Column(columnDefinition = "TEXT")
    private String c58;

    @Generated
    @Column(columnDefinition = "VARCHAR(30) DEFAULT NULL")
    private String c59;

    @Generated
    @Column(columnDefinition = "text null")
    private String c60;

    @Generated
    @Column(columnDefinition = "json")
    private String c61;

    @Generated
    @Column(columnDefinition = "tstzrange")
    private String c62;

    @Generated
    @Column(columnDefinition = "interval default '1 day'")
    private String c63;

    @Generated
    @Column(columnDefinition = "smallint default 1")
    private String c64;

    @Generated
    @Column(columnDefinition = "bigint default 10000000000")
    private String c65;

    @Generated
    @Column(columnDefinition = "timestamptz default (now() + interval '1 day')")
    private String c66;

    @Generated
    @Column(columnDefinition = "name")
    private String c67;

    @Generated
    @Column(columnDefinition = "numeric")
    private String c68;

    @Generated
    @Column(columnDefinition = "dec(5,1)")
    private String c69;

    @Generated
    @Column(columnDefinition = "national character varying(5)")
    private String c70;

    @Generated
    @Column(columnDefinition = "lseg")
    private String c71;

    @Generated
    @Column(columnDefinition = "integer default (1 + 2)")
    private String c72;

    @Generated
    @Column(columnDefinition = "varchar(8) default upper('abc')")
    private String c73;

    @Generated
    @Column(columnDefinition = "regclass")
    private String c74;

    @Generated
    @Column(columnDefinition = "bigint default (extract(epoch from now()) * 1000)::bigint")
    private String c75;
}
