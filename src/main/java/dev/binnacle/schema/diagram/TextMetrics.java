package dev.binnacle.schema.diagram;

/** How wide writing is, so that boxes fit it. */
@FunctionalInterface
public interface TextMetrics {
    /** In pixels at zoom 1. */
    double width(String text, Face face);
}
