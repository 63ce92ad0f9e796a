package dev.binnacle.schema.object;

import java.util.Locale;

/** What an object is, in the order in which objects are made where nothing else decides. */
public enum ObjectKind {
    SCHEMA,
    EXTENSION,
    COLLATION,
    SERVER,
    TEXT_SEARCH_DICTIONARY,
    TEXT_SEARCH_CONFIGURATION,
    TYPE,
    SEQUENCE,
    ROUTINE,
    OPERATOR,
    CAST,
    TABLE,
    COLUMN,
    KEY,
    CHECK,
    OWNED_SEQUENCE,
    INDEX,
    FOREIGN_KEY,
    PARTITION,
    VIEW,
    RULE,
    STATISTICS,
    TRIGGER,
    SETTINGS,
    ROW_SECURITY,
    POLICY,
    OWNER,
    RIGHT,
    COMMENT,
    TYPED_TABLE,
    FOREIGN_COLUMN,
    VIEW_DEFAULT,
    TRIGGER_FIRING,
    INDEX_STATISTICS,
    DEFAULT_RIGHT,
    EVENT_TRIGGER;

    /** In a sentence: {@code foreign key}. */
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
