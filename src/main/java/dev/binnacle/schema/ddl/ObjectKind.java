package dev.binnacle.schema.ddl;

import java.util.Locale;

/** What a statement is about; each is said by its own words. */
public enum ObjectKind {
    SCHEMA,
    FOREIGN_TABLE,
    TABLE,
    MATERIALIZED_VIEW,
    VIEW,
    INDEX,
    SEQUENCE,
    TYPE,
    DOMAIN,
    FUNCTION,
    PROCEDURE,
    ROUTINE,
    AGGREGATE,
    EVENT_TRIGGER,
    TRIGGER,
    POLICY,
    RULE,
    EXTENSION,
    COLUMN,
    CONSTRAINT,
    ROLE,
    USER_MAPPING,
    USER,
    GROUP,
    DATABASE,
    SERVER,
    FOREIGN_DATA_WRAPPER,
    LARGE_OBJECT,
    PROCEDURAL_LANGUAGE,
    LANGUAGE,
    TABLESPACE,
    PUBLICATION,
    SUBSCRIPTION,
    OPERATOR_CLASS,
    OPERATOR_FAMILY,
    OPERATOR,
    COLLATION,
    CONVERSION,
    STATISTICS,
    TEXT_SEARCH_CONFIGURATION,
    TEXT_SEARCH_DICTIONARY,
    TEXT_SEARCH_PARSER,
    TEXT_SEARCH_TEMPLATE,
    ACCESS_METHOD,
    TRANSFORM,
    CAST,
    ALIAS,
    CONSTANT,
    SYNONYM,
    PARAMETER;

    /** As DDL says it: {@code materialized view}. */
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Whether it is a table or view of any kind. */
    public boolean relation() {
        return this == TABLE || this == FOREIGN_TABLE || this == VIEW || this == MATERIALIZED_VIEW;
    }
}
