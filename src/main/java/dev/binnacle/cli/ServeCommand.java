package dev.binnacle.cli;

import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;

/** {@code binnacle serve}: a database's REST interface, without the console. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = {
            "Serve a database as a REST interface that clients of PostgREST and Supabase know.",
            "It listens on 127.0.0.1 unless the settings name another address, and ends on Ctrl+C."
        })
public final class ServeCommand implements Callable<Integer> {

    /** Serves; joined in {@code app}. */
    @FunctionalInterface
    public interface Serving {
        /**
         * Answers requests until it is told to end.
         *
         * @param url a database; null = the settings name it
         * @param config a file in PostgREST's format; null = none
         * @param port null = as set, else 8055
         * @param actions a folder of actions; null = as the settings say
         * @param people whether accounts are kept in the database
         * @param out told where it listens, and what of settings and actions cannot be honoured
         */
        void serve(
                @Nullable String url,
                @Nullable Path config,
                @Nullable Integer port,
                @Nullable Path actions,
                boolean people,
                PrintWriter out)
                throws Exception;
    }

    private final Serving serving;
    @Spec private @Nullable CommandSpec spec;

    @Option(
            names = "--db",
            paramLabel = "URL",
            description = "The database, served under /rest/v1 on port 8055, with /docs.")
    private @Nullable String url;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = {
                "Settings in PostgREST's format; PGRST_… in the environment wins.",
                "Served at the root and under /rest/v1, on the port set there."
            })
    private @Nullable Path config;

    @Option(names = "--port", paramLabel = "N", description = "Another port; 0 for any free one.")
    private @Nullable Integer port;

    @Option(
            names = "--actions",
            paramLabel = "DIR",
            description = "A folder of actions (*.yaml), each called at POST /rpc/NAME.")
    private @Nullable Path actions;

    @Option(
            names = "--people",
            description = {
                "Accounts and sign-in at /auth/v1, as the setting auth-enabled. Makes the schema",
                "auth in the database if it is not there."
            })
    private boolean people;

    public ServeCommand(Serving serving) {
        this.serving = serving;
    }

    @Override
    public Integer call() throws Exception {
        if (spec == null) {
            throw new IllegalStateException("picocli fills these");
        }
        if ((url == null) == (config == null)) {
            throw Problem.of(ProblemCode.WRONG_USAGE, "One of --db and --config is needed.", "")
                    .exception();
        }
        serving.serve(url, config, port, actions, people, spec.commandLine().getOut());
        return Commands.DONE;
    }
}
