package dev.binnacle.api.transfer.write;

import dev.binnacle.api.collection.Environment;
import dev.binnacle.api.collection.EnvironmentFolder;
import dev.binnacle.api.collection.Examples;
import dev.binnacle.api.collection.RequestFolder;
import dev.binnacle.api.transfer.Imported;
import dev.binnacle.api.transfer.ImportedFile;
import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.base.Progress;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Writes what was imported beside what is there. Nothing is written over but a description by its
 * newer one, and that can be taken back too.
 */
public final class ImportWriter {
    private static final String ENDING = ".hurl";
    private final RequestFolder requests;
    private final EnvironmentFolder environments;
    private final Examples examples;
    private final Path apis;

    /**
     * @param apis the folder of descriptions; made when it is first needed
     */
    public ImportWriter(RequestFolder requests, EnvironmentFolder environments, Path apis) {
        this.apis = apis;
        this.requests = requests;
        examples = new Examples(requests);
        this.environments = environments;
    }

    /**
     * Writes all of it, or nothing: what is there already is taken back when it is cancelled or
     * fails.
     *
     * @param into a folder of requests; empty for the top
     */
    public Written write(Imported imported, String into, Progress progress) {
        List<String> paths = new ArrayList<>();
        List<Environment> named = new ArrayList<>();
        List<Path> described = new ArrayList<>();
        List<Written.Replaced> replaced = new ArrayList<>();
        int kept = 0;
        boolean whole = false;
        try {
            for (ImportedFile file : imported.files()) {
                progress.check();
                String wanted = (into.isEmpty() ? "" : into + "/") + file.path();
                String stem = wanted.substring(0, wanted.length() - ENDING.length());
                String free = requests.free(stem, ENDING);
                paths.add(requests.create(free, file.hurl()).path());
                keep(file.answers(), paths.getLast());
                kept += file.answers().size();
                progress.at((double) paths.size() / imported.files().size(), free);
            }
            for (Environment environment : imported.environments()) {
                named.add(environments.create(environment));
            }
            for (Imported.Described each : imported.descriptions()) {
                if (each.replaces().isEmpty()) {
                    described.add(keep(each));
                } else {
                    replaced.add(replace(each));
                }
            }
            whole = true;
        } finally {
            if (!whole) {
                undo(new Written(paths, named, described, kept, replaced), Progress.none());
            }
        }
        return new Written(paths, named, described, kept, replaced);
    }

    private void keep(List<ImportedFile.Answer> answers, String path) {
        Set<String> taken = new HashSet<>();
        examples.names(path).forEach(each -> taken.add(each.toLowerCase(Locale.ROOT)));
        for (ImportedFile.Answer answer : answers) {
            String name = answer.name();
            for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
                name = answer.name() + " " + i;
            }
            examples.save(path, name, answer.example());
        }
    }

    private Path keep(Imported.Described description) {
        try {
            Files.createDirectories(apis);
            String name = description.name();
            int dot = name.lastIndexOf('.');
            Path file = apis.resolve(name);
            for (int i = 2; Files.exists(file); i++) {
                file = apis.resolve(name.substring(0, dot) + " " + i + name.substring(dot));
            }
            return Files.writeString(file, description.text());
        } catch (IOException failure) {
            throw store(failure);
        }
    }

    private Written.Replaced replace(Imported.Described description) {
        try {
            Path file = apis.resolve(description.replaces());
            var replaced = new Written.Replaced(file, Files.readString(file));
            Files.writeString(file, description.text());
            return replaced;
        } catch (IOException failure) {
            throw store(failure);
        }
    }

    private static RuntimeException store(IOException failure) {
        return Problem.of(
                        ProblemCode.REQUEST_STORE,
                        failure.getClass().getSimpleName() + ": " + failure.getMessage())
                .exception(failure);
    }

    /** Moves it to the trash, with the folders that are empty then. */
    public void undo(Written written, Progress progress) {
        Set<String> folders = new TreeSet<>(Comparator.reverseOrder());
        int done = 0;
        for (String path : written.requests()) {
            progress.at((double) ++done / written.requests().size(), path);
            if (requests.find(path).isPresent()) {
                requests.delete(path);
            }
            for (int i = path.lastIndexOf('/'); i > 0; i = path.lastIndexOf('/', i - 1)) {
                folders.add(path.substring(0, i));
            }
        }
        folders.forEach(requests::removeEmpty);
        written.environments().forEach(environments::remove);
        try {
            for (Path description : written.descriptions()) {
                Files.deleteIfExists(description);
            }
            for (Written.Replaced each : written.replaced()) {
                Files.writeString(each.file(), each.before());
            }
        } catch (IOException failure) {
            throw store(failure);
        }
    }
}
