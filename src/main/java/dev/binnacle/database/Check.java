package dev.binnacle.database;

/** A check constraint and its SQL condition. */
public record Check(String name, String condition) {}
