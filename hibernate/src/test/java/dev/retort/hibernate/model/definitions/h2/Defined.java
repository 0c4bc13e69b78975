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
    @Column(columnDefinition = "text")
    private String c1;

    @Generated
    @Column(columnDefinition = "longtext")
    private String c2;

    @Generated
    @Column(columnDefinition = "mediumtext default 'x'")
    private String c3;

    @Generated
    @Column(columnDefinition = "clob")
    private String c4;

    @Generated
    @Column(columnDefinition = "nclob")
    private String c5;

    @Generated
    @Column(columnDefinition = "character large object(1000)")
    private String c6;

    @Generated
    @Column(columnDefinition = "varchar(20) default 'x' not null")
    private String c7;

    @Generated
    @Column(columnDefinition = "int default 0")
    private String c8;

    @Generated
    @Column(columnDefinition = "number(10)")
    private String c9;

    @Generated
    @Column(columnDefinition = "number(10,2)")
    private String c10;

    @Generated
    @Column(columnDefinition = "timestamp default now()")
    private String c11;

    @Generated
    @Column(columnDefinition = "timestamp with time zone default current_timestamp()")
    private String c12;

    @Generated
    @Column(columnDefinition = "timestamp default current_timestamp")
    private String c13;

    @Generated
    @Column(columnDefinition = "timestamp(3)")
    private String c14;

    @Generated
    @Column(columnDefinition = "timestamp(9) with time zone")
    private String c15;

    @Generated
    @Column(columnDefinition = "varchar_ignorecase(20)")
    private String c16;

    @Generated
    @Column(columnDefinition = "varchar_ignorecase")
    private String c17;

    @Generated
    @Column(columnDefinition = "nvarchar(10)")
    private String c18;

    @Generated
    @Column(columnDefinition = "double")
    private String c19;

    @Generated
    @Column(columnDefinition = "float")
    private String c20;

    @Generated
    @Column(columnDefinition = "float(10)")
    private String c21;

    @Generated
    @Column(columnDefinition = "real")
    private String c22;

    @Generated
    @Column(columnDefinition = "dec(5,1)")
    private String c23;

    @Generated
    @Column(columnDefinition = "decimal")
    private String c24;

    @Generated
    @Column(columnDefinition = "numeric")
    private String c25;

    @Generated
    @Column(columnDefinition = "bit")
    private String c26;

    @Generated
    @Column(columnDefinition = "bool default false")
    private String c27;

    @Generated
    @Column(columnDefinition = "boolean default true not null")
    private String c28;

    @Generated
    @Column(columnDefinition = "uuid default random_uuid()")
    private String c29;

    @Generated
    @Column(columnDefinition = "enum('a','b')")
    private String c30;

    @Generated
    @Column(columnDefinition = "interval day")
    private String c31;

    @Generated
    @Column(columnDefinition = "interval year to month")
    private String c32;

    @Generated
    @Column(columnDefinition = "int array")
    private String c33;

    @Generated
    @Column(columnDefinition = "varchar(20) array[5]")
    private String c34;

    @Generated
    @Column(columnDefinition = "json")
    private String c35;

    @Generated
    @Column(columnDefinition = "json default json '{}'")
    private String c36;

    @Generated
    @Column(columnDefinition = "binary(16)")
    private String c37;

    @Generated
    @Column(columnDefinition = "varbinary(10)")
    private String c38;

    @Generated
    @Column(columnDefinition = "bytea")
    private String c39;

    @Generated
    @Column(columnDefinition = "raw(10)")
    private String c40;

    @Generated
    @Column(columnDefinition = "image")
    private String c41;

    @Generated
    @Column(columnDefinition = "longblob")
    private String c42;

    @Generated
    @Column(columnDefinition = "char(3)")
    private String c43;

    @Generated
    @Column(columnDefinition = "nchar(3)")
    private String c44;

    @Generated
    @Column(columnDefinition = "varchar(10) check (length(c45) > 1)")
    private String c45;

    @Generated
    @Column(columnDefinition = "decfloat(16)")
    private String c46;

    @Generated
    @Column(columnDefinition = "varchar(20) generated always as (upper(name))")
    private String c47;

    @Generated
    @Column(columnDefinition = "bigint as (id * 2)")
    private String c48;

    @Generated
    @Column(columnDefinition = "long")
    private String c49;

    @Generated
    @Column(columnDefinition = "object")
    private String c50;

    @Generated
    @Column(columnDefinition = "signed")
    private String c51;

    @Generated
    @Column(columnDefinition = "int8")
    private String c52;

    @Generated
    @Column(columnDefinition = "int4")
    private String c53;

    @Generated
    @Column(columnDefinition = "int2")
    private String c54;

    @Generated
    @Column(columnDefinition = "time(3)")
    private String c55;

    @Generated
    @Column(columnDefinition = "time with time zone")
    private String c56;

    @Generated
    @Column(columnDefinition = "time default current_time")
    private String c57;

    @Generated
    @Column(columnDefinition = "varchar2(5)")
    private String c58;

    @Generated
    @Column(columnDefinition = "character varying(20)")
    private String c59;

    @Generated
    @Column(columnDefinition = "national character(4)")
    private String c60;

    @Generated
    @Column(columnDefinition = "bigint comment 'it''s'")
    private String c61;

    @Generated
    @Column(columnDefinition = "varchar(60) unique")
    private String c62;

    @Generated
    @Column(columnDefinition = "smallint default 1")
    private String c63;

    @Generated
    @Column(columnDefinition = "date default current_date")
    private String c64;

    @Generated
    @Column(columnDefinition = "bigint default 10000000000")
    private String c65;

    @Generated
    @Column(columnDefinition = "numeric(10,2) default 0.00")
    private String c66;

    @Generated
    @Column(columnDefinition = "double precision default 1.5")
    private String c67;

    @Generated
    @Column(columnDefinition = "int invisible")
    private String c68;

    @Generated
    @Column(columnDefinition = "varchar(10) default null")
    private String c69;

    @Generated
    @Column(columnDefinition = "tinyint")
    private String c70;

    @Generated
    @Column(columnDefinition = "VARCHAR(255) DEFAULT 'a'")
    private String c71;

    @Generated
    @Column(columnDefinition = "java_object")
    private String c72;

    @Generated
    @Column(columnDefinition = "varchar")
    private String c73;

    @Generated
    @Column(columnDefinition = "binary varying(5)")
    private String c74;

    @Generated
    @Column(columnDefinition = "geometry(point)")
    private String c75;

    @Generated
    @Column(columnDefinition = "timestamp default dateadd(day, 1, current_timestamp)")
    private String c77;

    @Generated
    @Column(columnDefinition = "int default (1 + 2)")
    private String c78;

    @Generated
    @Column(columnDefinition = "varchar default upper('abc')")
    private String c79;
}
