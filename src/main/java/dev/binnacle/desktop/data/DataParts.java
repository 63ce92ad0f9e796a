package dev.binnacle.desktop.data;

import dev.binnacle.data.DataDialects;
import dev.binnacle.data.console.SqlHistory;
import dev.binnacle.desktop.shell.Workbench;

import java.time.Clock;

/** What the Data and SQL areas are built from, joined in {@code app}. */
public record DataParts(
        Workbench workbench,
        DataDialects dialects,
        StagedSets staged,
        SqlHistory history,
        Drafts drafts,
        Clock clock,
        CopiedCell copied) {
    public DataParts(
            Workbench workbench,
            DataDialects dialects,
            StagedSets staged,
            SqlHistory history,
            Drafts drafts,
            Clock clock) {
        this(workbench, dialects, staged, history, drafts, clock, new CopiedCell());
    }
}
