package dev.binnacle.api.transfer.format;

import dev.binnacle.api.transfer.Imported;
import dev.binnacle.api.transfer.source.Source;
import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/**
 * Reads what another tool wrote, whatever it is called. Nothing is fetched, nothing is run, nothing
 * is written.
 */
public final class Importers {
    private Importers() {}

    /**
     * @param name of the file, for messages and for a request that has no name
     * @throws dev.binnacle.base.ProblemException where it is of no known format, broken, or too
     *     large
     */
    public static Imported of(String name, byte[] bytes) {
        return Archive.isZip(bytes)
                ? FolderImport.of(title(name), Archive.files(name, bytes))
                : of(Source.of(name, bytes));
    }

    /** The same of a text that was pasted. */
    public static Imported of(String name, String text) {
        return of(Source.of(name, text));
    }

    /** A file, or a folder with all that is in it. */
    public static Imported of(Path place) {
        String name = String.valueOf(place.toAbsolutePath().normalize().getFileName());
        try {
            if (Files.isDirectory(place)) {
                return FolderImport.of(name, FolderFiles.of(place));
            }
            if (Files.size(place) > Source.LARGEST) {
                throw dev.binnacle.api.transfer.source.Refusal.tooLarge(
                        name, "An import may have 64 MB.");
            }
            return of(name, Files.readAllBytes(place));
        } catch (IOException failure) {
            throw Problem.of(
                            ProblemCode.IMPORT_BROKEN,
                            name + " cannot be read.",
                            failure.getClass().getSimpleName() + ": " + failure.getMessage())
                    .exception(failure);
        }
    }

    static Imported of(Source source) {
        for (Format format : Formats.all()) {
            if (format.recognises().test(source)) {
                return format.read().apply(source);
            }
        }
        throw Problem.of(
                        ProblemCode.IMPORT_UNKNOWN,
                        source.name() + " is of no kind that can be imported.",
                        "Expected is one of: "
                                + Formats.all().stream()
                                        .map(Format::name)
                                        .collect(Collectors.joining(", "))
                                + ".")
                .exception();
    }

    private static String title(String name) {
        return name.replaceFirst("(?i)\\.zip$", "");
    }
}
