package dev.binnacle.cli;

import dev.binnacle.api.collection.Environment;
import dev.binnacle.api.collection.EnvironmentFolder;
import dev.binnacle.api.collection.RequestFolder;
import dev.binnacle.api.transfer.Imported;
import dev.binnacle.api.transfer.ImportedFile;
import dev.binnacle.api.transfer.draft.Gathering;
import dev.binnacle.api.transfer.format.Importers;
import dev.binnacle.api.transfer.update.Reimport;
import dev.binnacle.api.transfer.update.Reimporting;
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
            "A description of an API that is kept in apis/ already takes the place of the kept one:"
                    + " what it says otherwise is told, with the requests that this breaks, and"
                    + " only its new operations come; requests stay as they are.",
            "Exit: 0 done, also when something is listed; 1 with --check where a request breaks; 3"
                    + " a file was refused, and nothing was written."
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

    @Option(
            names = "--check",
            description =
                    "Tell only what a description says otherwise than the kept one, write nothing.")
    private boolean check;

    @Option(
            names = "--all",
            description = "Take all of a description, also one that is kept: nothing is compared.")
    private boolean all;

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
        var gathering = new Gathering();
        for (Path place : places) {
            gathering.add(Importers.of(place), List.of());
        }
        Path workspace = workspace(spec.root().userObject());
        var requests = new RequestFolder(workspace.resolve("requests"));
        var environments = new EnvironmentFolder(workspace.resolve("environments"));
        Path apis = workspace.resolve("apis");
        Imported read = gathering.done();
        Reimport reimport =
                all
                        ? new Reimport(read, false, "", List.of(), List.of())
                        : new Reimporting(requests, environments, apis).of(read);
        PrintWriter out = spec.commandLine().getOut();
        Imported imported = reimport.imported();
        if (!check) {
            String given = into.replaceAll("^(\\./)?(requests/)?|/+$", "");
            String folder = given.isEmpty() ? reimport.into() : given;
            if (dry) {
                tell(planned(imported), "would come", out);
            } else {
                var writer = new ImportWriter(requests, environments, apis);
                tell(writer.write(imported, folder, Progress.none()), "came", out);
            }
            list("Not carried over:", imported.leftOut(), out);
        }
        if (reimport.known()) {
            list("Since the kept description:", reimport.changes(), out);
            out.println(sum(reimport));
        } else if (check) {
            out.println("No description of it is kept: nothing is compared.");
        }
        out.flush();
        return check && !reimport.broken().isEmpty() ? Commands.NO : Commands.DONE;
    }

    private static Written planned(Imported imported) {
        return new Written(
                imported.files().stream().map(ImportedFile::path).toList(),
                imported.environments(),
                imported.descriptions().stream().map(each -> Path.of(each.name())).toList(),
                imported.files().stream().mapToInt(each -> each.answers().size()).sum(),
                List.of());
    }

    private static void list(String title, List<String> lines, PrintWriter out) {
        if (!lines.isEmpty()) {
            out.println();
            out.println(title);
            lines.forEach(line -> out.println("  " + line.replaceAll("\\p{Cntrl}+", " ")));
        }
    }

    private static String sum(Reimport reimport) {
        int broken = reimport.broken().size();
        return reimport.changes().isEmpty()
                ? "The kept description says the same."
                : broken == 0
                        ? "No request breaks."
                        : broken + (broken == 1 ? " file breaks." : " files break.");
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
        written.replaced().forEach(each -> out.println("apis/" + each.file().getFileName()));
        out.println(written.counted() + " " + verb + ".");
    }
}
