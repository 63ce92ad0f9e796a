package dev.binnacle.schema.lint;

import java.util.List;
import java.util.Set;

/**
 * The migration files of a folder, in the order their names were listed.
 *
 * @param files names with their versions
 * @param applied the versions that a database has already run; empty = not known
 */
public record History(List<Source> files, Set<String> applied, LintSettings settings) {
    public History {
        files = List.copyOf(files);
        applied = Set.copyOf(applied);
    }
}
