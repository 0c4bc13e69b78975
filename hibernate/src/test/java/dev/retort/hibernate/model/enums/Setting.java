package dev.retort.hibernate.model.enums;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.MapKeyEnumerated;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.annotations.Check;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.NumericBooleanConverter;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.TrueFalseConverter;
import org.hibernate.type.YesNoConverter;

enum Level {
    LOW,
    MIDDLE {
        @Override
        String words() {
            return "in between";
        }
    },
    HIGH;

    String words() {
        return name();
    }
}

enum Only {
    ONE
}

enum Select {
    select,
    Mixed,
    UPPER_CASE_WITH_A_LONG_NAME_THAT_GOES_ON
}

/** Stored as a letter. */
enum Coded {
    ALPHA('a'),
    BETA('b');

    private final char letter;

    Coded(char letter) {
        this.letter = letter;
    }

    char letter() {
        return letter;
    }
}

@Converter(autoApply = true)
class CodedConverter implements AttributeConverter<Coded, Character> {
    @Override
    public Character convertToDatabaseColumn(Coded coded) {
        return coded == null ? null : coded.letter();
    }

    @Override
    public Coded convertToEntityAttribute(Character letter) {
        return letter == null ? null : letter == 'a' ? Coded.ALPHA : Coded.BETA;
    }
}

@Entity
class Setting {
    @Id @GeneratedValue private Long id;

    private Level byOrdinal;

    @Enumerated(EnumType.STRING)
    private Level byString;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    @ColumnDefault("'LOW'")
    private Level withDefault;

    @Enumerated(EnumType.STRING)
    private Only single;

    private Only singleOrdinal;

    @Enumerated(EnumType.STRING)
    private Select choice;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Level asVarchar;

    @JdbcTypeCode(SqlTypes.INTEGER)
    private Level asInteger;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(length = 6)
    private Level asChar;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(20)")
    private Level defined;

    @Enumerated(EnumType.STRING)
    @Check(name = "ck_setting_checked", constraints = "checked <> 'HIGH'")
    private Level checked;

    private Coded coded;

    private Level[] levels;

    @Enumerated(EnumType.STRING)
    private Level[] levelNames;

    private List<Level> inList;

    @ElementCollection
    @Enumerated(EnumType.STRING)
    private Set<Level> levelSet = new HashSet<>();

    @ElementCollection
    @MapKeyEnumerated(EnumType.ORDINAL)
    private Map<Level, Coded> byLevel = new HashMap<>();

    @Convert(converter = YesNoConverter.class)
    private boolean agreed;

    @Convert(converter = TrueFalseConverter.class)
    private Boolean byLetter;

    @Convert(converter = NumericBooleanConverter.class)
    @ColumnDefault("1")
    private Boolean byNumber;

    @ColumnDefault("true")
    private boolean switched;

    @JdbcTypeCode(SqlTypes.TINYINT)
    private boolean tiny;

    private boolean[] bits;
}

/** An enum is the key. */
@Entity
class ByLevel {
    @Id
    @Enumerated(EnumType.STRING)
    private Level id;

    private String text;
}
