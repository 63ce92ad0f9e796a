package dev.binnacle.cli;

import dev.binnacle.api.collection.Environment;
import dev.binnacle.api.collection.EnvironmentFolder;
import dev.binnacle.api.collection.RequestFolder;
import dev.binnacle.api.transfer.Imported;
import dev.binnacle.api.transfer.ImportedFile;
import dev.binnacle.api.transfer.draft.Gathering;
import dev.binnacle.api.transfer.format.Importers;
import dev.binnacle.api.transfer.write.ImportWriter;
import dev.binnacle.api.transfer.write.Written;
import dev.binnacle.base.Progress;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/** {@code binnacle import}: what another tool wrote, as requests of the workspace. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Make requests of what another tool wrote: Postman, Bruno, OpenCollection, Insomnia,"
                    + " OpenAPI, HAR, .http, curl, Hurl.",
            "The format is told by the content; a folder or a zip is read whole. Nothing is fetched"
                    + " or run, and nothing in the workspace is written over.",
            "What has no place in a request is listed. Secrets are not copied: they get a"
                    + " variable.",
            "Exit: 0 done, also when something is listed; 3 a file was refused, and nothing was"
                    + " written."
        })
public final class ImportCommand implements Callable<Integer> {
    private final Supplier<Path> usual;
    @Spec private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "FILE|DIR", arity = "1..*", description = "Files, folders or zips.")
    private List<Path> places = List.of();

    @Option(
            names = "--into",
            paramLabel = "DIR",
            defaultValue = "",
            description = "The folder below requests/ that they go into; else the top.")
    private String into = "";

    @Option(names = "--dry-run", description = "Tell what would come, write nothing.")
    private boolean dry;

    /**
     * @param usual the workspace where none is named
     */
    public ImportCommand(Supplier<Path> usual) {
        this.usual = usual;
    }

    @Override
    public Integer call() {
        if (spec == null) {
            throw new IllegalStateException("picocli fills these");
        }
        var all = new Gathering();
        for (Path place : places) {
            all.add(Importers.of(place), List.of());
        }
        Imported imported = all.done();
        PrintWriter out = spec.commandLine().getOut();
        if (dry) {
            tell(
                    new Written(
                            imported.files().stream().map(ImportedFile::path).toList(),
                            imported.environments(),
                            imported.descriptions().stream()
                                    .map(each -> Path.of(each.name()))
                                    .toList()),
                    "would come",
                    out);
        } else {
            Path workspace = workspace(spec.root().userObject());
            var writer =
                    new ImportWriter(
                            new RequestFolder(workspace.resolve("requests")),
                            new EnvironmentFolder(workspace.resolve("environments")),
                            workspace.resolve("apis"));
            String folder = into.replaceAll("^(\\./)?(requests/)?|/+$", "");
            tell(writer.write(imported, folder, Progress.none()), "came", out);
        }
        if (!imported.leftOut().isEmpty()) {
            out.println();
            out.println("Not carried over:");
            imported.leftOut().forEach(line -> out.println("  " + line));
        }
        out.flush();
        return Commands.DONE;
    }

    private Path workspace(Object root) {
        Path named = root instanceof RootCommand command ? command.workspace() : null;
        return named == null ? usual.get() : named;
    }

    private static void tell(Written written, String verb, PrintWriter out) {
        written.requests().forEach(path -> out.println("requests/" + path));
        for (Environment environment : written.environments()) {
            out.println("environments/" + environment.name() + ".properties");
        }
        written.descriptions().forEach(file -> out.println("apis/" + file.getFileName()));
        out.println(
                "%d %s and %d %s %s."
                        .formatted(
                                written.requests().size(),
                                written.requests().size() == 1 ? "file" : "files",
                                written.environments().size(),
                                written.environments().size() == 1 ? "environment" : "environments",
                                verb));
    }
}
