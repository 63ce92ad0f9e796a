package dev.binnacle.access;

/** What a role may do by itself, apart from grants. */
public enum RoleAttribute {
    LOGIN("can log in", "login"),
    SUPERUSER("superuser", "superuser"),
    INHERIT("inherits from its roles", "inherit"),
    CREATE_DATABASE("creates databases", "createdb"),
    CREATE_ROLE("creates roles", "createrole"),
    REPLICATION("replicates", "replication"),
    BYPASS_ROW_SECURITY("bypasses row security", "bypassrls");

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
