package dev.retort.hibernate.model.texts;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import java.net.InetAddress;
import java.net.URL;
import org.hibernate.Length;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Nationalized;
import org.hibernate.type.SqlTypes;

@Entity
class Page {
    @Id @GeneratedValue private Long id;

    @Nationalized private String national;

    @Nationalized
    @Column(length = 40, nullable = false)
    private String nationalShort;

    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(length = 2)
    private String fixed;

    @JdbcTypeCode(SqlTypes.NCHAR)
    @Column(length = 2)
    private String nationalFixed;

    private char letter;
    @Nationalized private Character nationalLetter;

    @Column(length = 2)
    private String two;

    @Column(length = Length.LONG16)
    private String long16;

    @Column(length = Length.LONG32)
    private String long32;

    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    private String endless;

    @JdbcTypeCode(SqlTypes.LONG32NVARCHAR)
    private String nationalLong;

    private char[] letters;

    @Column(length = 16)
    private byte[] hash;

    @Column(length = 70_000)
    private byte[] medium;

    @Column(length = Length.LONG32)
    private byte[] longBytes;

    @JdbcTypeCode(SqlTypes.LONGVARBINARY)
    private byte[] longBinary;

    @JdbcTypeCode(SqlTypes.BINARY)
    @Column(length = 3)
    private byte[] fixedBytes;

    @Column(columnDefinition = "varchar(50) default 'it''s, (ok)' not null")
    private String defined;

    @ColumnDefault("'a ''quoted'' word'")
    private String said;

    private URL url;
    private InetAddress address;
    private StringBuilderHolder holder;
}

/** A class of no known type is stored as bytes. */
record StringBuilderHolder(String text) implements java.io.Serializable {}

@Entity
class Scan {
    @Id @GeneratedValue private Long id;

    @Lob
    @Basic(fetch = FetchType.LAZY)
    private String text;

    @Lob @Nationalized private String national;
    @Lob private byte[] bytes;
    @Lob private char[] letters;

    @Lob
    @Column(length = 100)
    private String shortText;

    @Lob
    @Column(length = 1_000_000)
    private byte[] megabyte;

    private java.sql.Blob rawBytes;
    private java.sql.Clob rawText;
}
