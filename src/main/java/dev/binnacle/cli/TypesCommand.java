package dev.binnacle.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

/** {@code binnacle types}: the live schema as types that a frontend is checked against. */
@Command(
        name = "types",
        mixinStandardHelpOptions = true,
        description = "Write the live schema as TypeScript types or Java records.")
public final class TypesCommand implements Callable<Integer> {

    /** What can be written. */
    public enum Language {
        TS,
        JAVA
    }

    /** Writes; joined in {@code app}. */
    @FunctionalInterface
    public interface Writing {
        /**
         * @param url a database
         * @param schemas empty = {@code public}
         * @param actions a folder of actions that belong to the first schema; null = none
         */
        String write(String url, Language language, List<String> schemas, @Nullable Path actions);
    }

    private final Writing writing;
    @Spec private @Nullable CommandSpec spec;

    @Option(names = "--db", paramLabel = "URL", required = true, description = "The database.")
    private @Nullable String url;

    @Option(
            names = "--schema",
            paramLabel = "S",
            description = "A schema to write; may be given again. public if none is.")
    private List<String> schemas = List.of();

    @Option(
            names = "--actions",
            paramLabel = "DIR",
            description = "A folder of actions; TypeScript has them among the functions.")
    private @Nullable Path actions;

    @Option(names = "-o", paramLabel = "FILE", description = "Write there instead.")
    private @Nullable Path file;

    @Parameters(paramLabel = "ts|java", description = "The language.")
    private @Nullable Language language;

    public TypesCommand(Writing writing) {
        this.writing = writing;
    }

    @Override
    public Integer call() throws Exception {
        if (spec == null || url == null || language == null) {
            throw new IllegalStateException("picocli fills these");
        }
        String text = writing.write(url, language, List.copyOf(schemas), actions);
        if (file == null) {
            PrintWriter out = spec.commandLine().getOut();
            out.print(text);
            out.flush();
        } else {
            Files.writeString(file, text);
        }
        return Commands.DONE;
    }
}
