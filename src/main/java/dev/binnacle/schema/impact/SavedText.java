package dev.binnacle.schema.impact;

/** A text of SQL that the workspace keeps, by the name of its file. */
public record SavedText(String name, String sql) {}
