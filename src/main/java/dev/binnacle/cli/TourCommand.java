package dev.binnacle.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;

/** {@code binnacle tour DIR}: the console walked without a display. */
@Command(
        name = "tour",
        mixinStandardHelpOptions = true,
        description =
                "Walk the console without a display: a picture per screen in each theme, checks, a"
                        + " summary.")
public final class TourCommand implements Callable<Integer> {

    /** Walks; joined in {@code app}. */
    @FunctionalInterface
    public interface Walk {
        /**
         * @param folder where the pictures go
         * @param url the database to walk over; null = a demo made for the occasion
         * @return number of steps that failed, and of things that could not be put back
         */
        int walk(Path folder, @Nullable String url, PrintWriter out) throws Exception;
    }

    private final Walk walk;
    @Spec private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "Folder for the pictures; made if missing.")
    private @Nullable Path folder;

    @Option(
            names = "--db",
            paramLabel = "URL",
            description = "A database to walk over instead of the demo.")
    private @Nullable String url;

    public TourCommand(Walk walk) {
        this.walk = walk;
    }

    @Override
    public Integer call() throws Exception {
        if (spec == null || folder == null) {
            throw new IllegalStateException("picocli fills these");
        }
        int failed = walk.walk(folder, url, spec.commandLine().getOut());
        return failed == 0 ? Commands.DONE : Commands.NO;
    }
}
