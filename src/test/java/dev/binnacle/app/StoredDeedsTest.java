package dev.binnacle.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.base.Jobs;
import dev.binnacle.desktop.activity.Event;
import dev.binnacle.desktop.shell.Backend;
import dev.binnacle.desktop.shell.Backends;
import dev.binnacle.testing.TestDatabases;
import dev.binnacle.testing.TestPostgres;
import dev.binnacle.workspace.Workspace;
import dev.binnacle.workspace.folder.WorkspaceFolder;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Collections;
import java.util.List;

class StoredDeedsTest {
    @TempDir private Path folder;

    @Test
    void whatWasDoneStandsInTheTimeline() {
        try (var workspace = Workspace.open(new WorkspaceFolder(folder.resolve("w")))) {
            Jobs jobs = Jobs.atOnce();
            var backends = new Backends(jobs, (settings, progress) -> TestDatabases.open(settings));
            Backend backend = backends.connect(TestPostgres.newH2());
            var deeds = new StoredDeeds(workspace, "anna", jobs, Clock.systemUTC());
            deeds.note(backend, "Saved orders", List.of("update orders", "delete from orders"), 2);
            deeds.note(
                    backend,
                    "Saved " + "x".repeat(200),
                    Collections.nCopies(10_000, "insert into orders values (1)"),
                    10_000);
            List<Event> events = new StoredTimeline(workspace).recent(10);
            assertThat(events).extracting(Event::kind).containsOnly(Event.Kind.CHANGE);
            assertThat(events.getLast().title()).isEqualTo("Saved orders   update orders;");
            assertThat(events.getLast().outcome()).isEqualTo("2 rows");
            assertThat(events.getLast().detail()).isEqualTo("update orders;\ndelete from orders;");
            assertThat(events.getFirst().detail()).hasSizeBetween(15_000, 25_000).endsWith(" more");
            backends.close(backend);
        }
    }
}
