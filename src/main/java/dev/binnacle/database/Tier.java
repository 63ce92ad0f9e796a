package dev.binnacle.database;

/** What a backend is for. Production is marked in colour and read-only until unlocked. */
public enum Tier {
    DEVELOPMENT,
    TEST,
    PRODUCTION
}
