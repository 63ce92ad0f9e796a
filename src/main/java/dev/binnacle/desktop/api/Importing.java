package dev.binnacle.desktop.api;

import dev.binnacle.api.transfer.format.Importers;
import dev.binnacle.api.transfer.update.Reimporting;
import dev.binnacle.api.transfer.write.ImportWriter;
import dev.binnacle.api.transfer.write.Written;
import dev.binnacle.base.Job;
import dev.binnacle.base.Work;
import dev.binnacle.desktop.control.Amounts;
import dev.binnacle.desktop.shell.Workbench;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;

/** Reads, writes and takes back an import in jobs, and puts where it is into the model. */
final class Importing {
    private final Workbench workbench;
    private final ApiReader reader;
    private final ImportModel model;
    private final ImportWriter writer;
    private final Reimporting reimporting;
    private @Nullable Job<?> running;

    Importing(Workbench workbench, ApiServices services, ApiReader reader, ImportModel model) {
        this.workbench = workbench;
        this.reader = reader;
        this.model = model;
        Path apis = services.apis().folder();
        writer = new ImportWriter(services.requests(), services.environments(), apis);
        reimporting = new Reimporting(services.requests(), services.environments(), apis);
    }

    Job<?> read(Path place) {
        String name = String.valueOf(place.getFileName());
        return read(name, progress -> ImportLook.of(name, reimporting.of(Importers.of(place))));
    }

    Job<?> readText(String text) {
        return read(
                "what was pasted",
                progress ->
                        ImportLook.of(
                                "what was pasted", reimporting.of(Importers.of("pasted", text))));
    }

    private Job<?> read(String name, Work<ImportLook> work) {
        cancel();
        Job<ImportLook> job = workbench.jobs().start("Reading " + name, work);
        running = job;
        return job.whenDone(model::looked)
                .whenFailed(problem -> model.refused(problem, null))
                .whenCancelled(model::asking);
    }

    /**
     * @param into a folder of requests; empty = the top
     */
    Job<?> write(ImportLook look, String into) {
        Job<Written> job =
                workbench
                        .jobs()
                        .start(
                                "Importing " + Amounts.count(look.requests(), "request"),
                                progress -> writer.write(look.imported(), into, progress));
        running = job;
        return job.whenDone(
                        written -> {
                            model.done(look, written);
                            readAgain();
                        })
                .whenFailed(problem -> model.refused(problem, look))
                .whenCancelled(() -> model.looked(look));
    }

    /** Takes out what was written; then it can be imported anew. */
    Job<?> undo(ImportLook look, Written written) {
        Job<Written> job =
                workbench
                        .jobs()
                        .start(
                                "Taking the import back",
                                progress -> {
                                    writer.undo(written, progress);
                                    return written;
                                });
        return job.whenDone(
                        gone -> {
                            workbench.announce(
                                    "Took back " + Amounts.count(gone.requests().size(), "file"));
                            model.looked(look);
                            readAgain();
                        })
                .whenFailed(workbench::report);
    }

    private void readAgain() {
        reader.readTree();
        reader.readEnvironments();
    }

    void cancel() {
        Job<?> job = running;
        if (job != null) {
            job.cancel();
        }
    }
}
