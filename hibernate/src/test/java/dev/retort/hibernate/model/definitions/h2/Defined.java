package dev.retort.hibernate.model.definitions.h2;

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
    @Column(insertable = false, updatable = false, columnDefinition = "longtext")
    private String c2;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "mediumtext default 'x'")
    private String c3;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "clob")
    private String c4;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "nclob")
    private String c5;

    @Generated
    @Column(
            insertable = false,
            updatable = false,
            columnDefinition = "character large object(1000)")
    private String c6;

    @Generated
    @Column(
            insertable = false,
            updatable = false,
            columnDefinition = "varchar(20) default 'x' not null")
    private String c7;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "int default 0")
    private String c8;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "number(10)")
    private String c9;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "number(10,2)")
    private String c10;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "timestamp default now()")
    private String c11;

    @Generated
    @Column(
            insertable = false,
            updatable = false,
            columnDefinition = "timestamp with time zone default current_timestamp()")
    private String c12;

    @Generated
    @Column(
            insertable = false,
            updatable = false,
            columnDefinition = "timestamp default current_timestamp")
    private String c13;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "timestamp(3)")
    private String c14;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "timestamp(9) with time zone")
    private String c15;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "varchar_ignorecase(20)")
    private String c16;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "varchar_ignorecase")
    private String c17;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "nvarchar(10)")
    private String c18;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "double")
    private String c19;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "float")
    private String c20;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "float(10)")
    private String c21;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "real")
    private String c22;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "dec(5,1)")
    private String c23;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "decimal")
    private String c24;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "numeric")
    private String c25;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "bit")
    private String c26;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "bool default false")
    private String c27;

    @Generated
    @Column(
            insertable = false,
            updatable = false,
            columnDefinition = "boolean default true not null")
    private String c28;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "uuid default random_uuid()")
    private String c29;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "enum('a','b')")
    private String c30;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "interval day")
    private String c31;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "interval year to month")
    private String c32;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "int array")
    private String c33;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "varchar(20) array[5]")
    private String c34;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "json")
    private String c35;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "json default json '{}'")
    private String c36;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "binary(16)")
    private String c37;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "varbinary(10)")
    private String c38;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "bytea")
    private String c39;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "raw(10)")
    private String c40;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "image")
    private String c41;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "longblob")
    private String c42;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "char(3)")
    private String c43;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "nchar(3)")
    private String c44;

    @Generated
    @Column(
            insertable = false,
            updatable = false,
            columnDefinition = "varchar(10) check (length(c45) > 1)")
    private String c45;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "decfloat(16)")
    private String c46;

    @Generated
    @Column(
            insertable = false,
            updatable = false,
            columnDefinition = "varchar(20) generated always as (upper(name))")
    private String c47;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "bigint as (id * 2)")
    private String c48;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "long")
    private String c49;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "object")
    private String c50;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "signed")
    private String c51;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "int8")
    private String c52;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "int4")
    private String c53;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "int2")
    private String c54;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "time(3)")
    private String c55;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "time with time zone")
    private String c56;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "time default current_time")
    private String c57;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "varchar2(5)")
    private String c58;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "character varying(20)")
    private String c59;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "national character(4)")
    private String c60;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "bigint comment 'it''s'")
    private String c61;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "varchar(60) unique")
    private String c62;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "smallint default 1")
    private String c63;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "date default current_date")
    private String c64;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "bigint default 10000000000")
    private String c65;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "numeric(10,2) default 0.00")
    private String c66;

    @Generated
    @Column(
            insertable = false,
            updatable = false,
            columnDefinition = "double precision default 1.5")
    private String c67;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "int invisible")
    private String c68;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "varchar(10) default null")
    private String c69;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "tinyint")
    private String c70;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "VARCHAR(255) DEFAULT 'a'")
    private String c71;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "java_object")
    private String c72;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "varchar")
    private String c73;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "binary varying(5)")
    private String c74;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "geometry(point)")
    private String c75;

    @Generated
    @Column(
            insertable = false,
            updatable = false,
            columnDefinition = "timestamp default dateadd(day, 1, current_timestamp)")
    private String c77;

    @Generated
    @Column(insertable = false, updatable = false, columnDefinition = "int default (1 + 2)")
    private String c78;

    @Generated
    @Column(
            insertable = false,
            updatable = false,
            columnDefinition = "varchar default upper('abc')")
    private String c79;
}
