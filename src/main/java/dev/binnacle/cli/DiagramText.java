package dev.binnacle.cli;

import dev.binnacle.database.Catalog;

/** Writes a schema's tables and relations in a language for diagrams. Joined in {@code app}. */
@FunctionalInterface
public interface DiagramText {
    String of(Catalog catalog);
}
