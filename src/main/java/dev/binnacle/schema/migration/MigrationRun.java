package dev.binnacle.schema.migration;

import java.util.List;

/**
 * What a run has done.
 *
 * @param left files that a stop left for the next run
 */
public record MigrationRun(List<MigrationFile> applied, List<MigrationFile> left) {
    public MigrationRun {
        applied = List.copyOf(applied);
        left = List.copyOf(left);
    }

    public boolean stopped() {
        return !left.isEmpty();
    }
}
