package dev.binnacle.schema.comparison;

import dev.binnacle.schema.lint.Finding;
import dev.binnacle.schema.migration.FilePreview;

import java.util.List;

/**
 * A migration file that the database does not have yet.
 *
 * @param findings of the linter, in the order of the file
 */
public record PendingFile(FilePreview preview, List<Finding> findings) {
    public PendingFile {
        findings = List.copyOf(findings);
    }
}
