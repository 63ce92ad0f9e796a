package dev.binnacle.data.script;

/** What a statement does to the database. */
public enum StatementKind {
    /** Reads rows. */
    QUERY,
    /** Inserts, updates or deletes rows. */
    CHANGE,
    /** Changes the structure or who may do what. */
    DEFINITION,
    /** Begins, ends or marks a transaction. */
    TRANSACTION,
    /** Runs code whose doings its text does not tell: DO, CALL, EXECUTE. */
    CALL,
    /** A command of the command line tool: never run. */
    META,
    /** Settings and the rest. */
    OTHER
}
