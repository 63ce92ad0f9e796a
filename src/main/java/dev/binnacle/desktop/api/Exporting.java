package dev.binnacle.desktop.api;

import dev.binnacle.api.collection.CollectionNode;
import dev.binnacle.api.collection.RequestFolder;
import dev.binnacle.api.transfer.ImportedFile;
import dev.binnacle.api.transfer.opencollection.OpenCollectionExport;
import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.base.Progress;
import dev.binnacle.desktop.control.Amounts;
import dev.binnacle.desktop.shell.Workbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A folder of requests as a file for other tools. */
final class Exporting {
    private final Workbench workbench;
    private final RequestFolder requests;

    Exporting(Workbench workbench, RequestFolder requests) {
        this.workbench = workbench;
        this.requests = requests;
    }

    /**
     * @param folder of requests; empty = all
     */
    void ask(String folder) {
        String last = folder.substring(folder.lastIndexOf('/') + 1);
        String name = last.isEmpty() ? "requests" : last;
        workbench
                .questions()
                .saveFile(
                        "Export as OpenCollection",
                        name + ".yml",
                        file -> start(folder, name, file));
    }

    private void start(String folder, String name, Path file) {
        workbench
                .jobs()
                .start(
                        "Writing " + file.getFileName(),
                        progress -> write(folder, name, file, progress))
                .whenDone(lost ->
                        workbench.announce(
                                "Wrote "
                                        + file.getFileName()
                                        + (lost == 0
                                                ? ""
                                                : "; left out: " + Amounts.count(lost, "thing"))))
                .whenFailed(workbench::report);
    }

    private int write(String folder, String name, Path file, Progress progress) {
        List<ImportedFile> files = new ArrayList<>();
        collect(requests.list(), folder.isEmpty() ? "" : folder + "/", files, progress);
        OpenCollectionExport export = OpenCollectionExport.of(name, files);
        try {
            Files.writeString(file, export.yaml());
        } catch (IOException failure) {
            throw Problem.of(
                            ProblemCode.REQUEST_STORE,
                            file.getFileName() + " could not be written.",
                            String.valueOf(failure.getMessage()))
                    .exception(failure);
        }
        return export.leftOut().size();
    }

    private void collect(
            CollectionNode.Folder from,
            String prefix,
            List<ImportedFile> files,
            Progress progress) {
        for (CollectionNode child : from.children()) {
            progress.check();
            switch (child) {
                case CollectionNode.Folder inner -> collect(inner, prefix, files, progress);
                case CollectionNode.RequestFile file -> {
                    if (file.path().startsWith(prefix)) {
                        String text = requests.read(file.path()).text();
                        files.add(new ImportedFile(file.path().substring(prefix.length()), text));
                    }
                }
            }
        }
    }
}
