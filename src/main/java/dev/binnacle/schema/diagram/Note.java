package dev.binnacle.schema.diagram;

/** Writing beside the tables; it may have several lines. */
public record Note(String text, Box box) {}
