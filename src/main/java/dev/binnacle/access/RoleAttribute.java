package dev.binnacle.access;

/** What a role may do by itself, apart from grants. */
public enum RoleAttribute {
    LOGIN("can log in", "LOGIN"),
    SUPERUSER("superuser", "SUPERUSER"),
    INHERIT("inherits from its roles", "INHERIT"),
    CREATE_DATABASE("creates databases", "CREATEDB"),
    CREATE_ROLE("creates roles", "CREATEROLE"),
    REPLICATION("replicates", "REPLICATION"),
    BYPASS_ROW_SECURITY("bypasses row security", "BYPASSRLS");

    private final String words;
    private final String keyword;

    RoleAttribute(String words, String keyword) {
        this.words = words;
        this.keyword = keyword;
    }

    /** For people. */
    public String words() {
        return words;
    }

    /** PostgreSQL's word for it. */
    public String keyword() {
        return keyword;
    }
}
