package dev.binnacle.cli;

import dev.binnacle.schema.migration.FilePreview;
import dev.binnacle.schema.migration.MigrationEvent;
import dev.binnacle.schema.migration.MigrationRun;
import dev.binnacle.schema.migration.MigrationState;
import dev.binnacle.schema.rehearsal.RehearsalReport;

import java.util.List;

/** Tells what {@code schema apply} is about to do and does. */
interface ApplyReport {
    void plan(MigrationState state, List<FilePreview> files);

    void rehearsed(RehearsalReport report);

    void refused(List<FilePreview> files);

    void happened(MigrationEvent event);

    void done(MigrationRun run);

    /** After all else, whatever happened. */
    void end();
}
