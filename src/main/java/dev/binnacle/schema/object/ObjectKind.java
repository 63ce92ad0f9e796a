package dev.binnacle.schema.object;

import java.util.Locale;

/** What an object is, in the order in which objects are made where nothing else decides. */
public enum ObjectKind {
    SCHEMA,
    EXTENSION,
    TYPE,
    SEQUENCE,
    ROUTINE,
    TABLE,
    COLUMN,
    KEY,
    CHECK,
    OWNED_SEQUENCE,
    INDEX,
    FOREIGN_KEY,
    PARTITION,
    VIEW,
    TRIGGER,
    SETTINGS,
    ROW_SECURITY,
    POLICY,
    OWNER,
    RIGHT,
    COMMENT;

    /** In a sentence: {@code foreign key}. */
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
