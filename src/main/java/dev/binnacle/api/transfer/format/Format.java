package dev.binnacle.api.transfer.format;

import dev.binnacle.api.transfer.Imported;
import dev.binnacle.api.transfer.source.Source;

import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A format that can be imported.
 *
 * @param name as people call it
 * @param recognises by the content; asked in the order of {@link Formats}
 */
record Format(String name, Predicate<Source> recognises, Function<Source, Imported> read) {}
