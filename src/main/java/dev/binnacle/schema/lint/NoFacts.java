package dev.binnacle.schema.lint;

import dev.binnacle.database.TableName;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Nothing is known. */
final class NoFacts implements LiveFacts {
    @Override
    public int version() {
        return 0;
    }

    @Override
    public Optional<TableFacts> table(TableName table) {
        return Optional.empty();
    }

    @Override
    public List<Holder> holders(TableName table) {
        return List.of();
    }

    @Override
    public Optional<IndexFacts> index(TableName table, String index) {
        return Optional.empty();
    }

    @Override
    public Optional<Instant> countedSince() {
        return Optional.empty();
    }

    @Override
    public List<ExtensionFacts> extensions() {
        return List.of();
    }

    @Override
    public List<Reach> reach(List<String> roles) {
        return List.of();
    }

    @Override
    public Answer holdsRows(TableName table) {
        return Answer.UNKNOWN;
    }

    @Override
    public Answer holdsNull(TableName table, List<String> columns) {
        return Answer.UNKNOWN;
    }

    @Override
    public Answer holdsDuplicates(TableName table, List<String> columns) {
        return Answer.UNKNOWN;
    }
}
