package dev.binnacle.cli;

import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

import java.io.PrintWriter;
import java.util.List;

/** Runs one command line: a failure is a Problem on standard error and exit code 3. */
public final class Commands {
    /** Done. */
    public static final int DONE = 0;

    /** The answer is no: differences, lint errors, failed tests. */
    public static final int NO = 1;

    /** The command line was not understood. */
    public static final int USAGE = 2;

    /** A Problem. */
    public static final int PROBLEM = 3;

    private static final Logger LOG = LoggerFactory.getLogger(Commands.class);

    private final CommandLine line;

    /**
     * @param root the command that holds the shared options
     * @param commands annotated with {@link CommandLine.Command}, in the order help shows them
     */
    public Commands(RootCommand root, List<?> commands) {
        line = new CommandLine(root);
        commands.forEach(line::addSubcommand);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setUsageHelpAutoWidth(false);
        line.setUsageHelpWidth(96);
        line.setExecutionExceptionHandler((IExecutionExceptionHandler) this::failed);
        line.setParameterExceptionHandler((IParameterExceptionHandler) this::misunderstood);
    }

    /** The same with other streams than the process's own. */
    public Commands to(PrintWriter out, PrintWriter err) {
        line.setOut(out);
        line.setErr(err);
        return this;
    }

    /** Writes to the process's own streams. */
    public Commands toProcess() {
        return to(StandardOutput.open(), new PrintWriter(System.err, true));
    }

    /** The process's standard error, for what is joined to commands and tells people something. */
    public static PrintWriter toProcessErrors() {
        return new PrintWriter(System.err, true);
    }

    /** Runs it and returns the exit code. */
    public int run(String... arguments) {
        if (garbled(arguments)) {
            return say(
                    Problem.of(
                                    ProblemCode.WRONG_USAGE,
                                    "An argument has characters that cannot be read in this"
                                            + " locale.",
                                    "")
                            .hint("Set LC_ALL to a UTF-8 locale, such as C.UTF-8."));
        }
        int exit = line.execute(arguments);
        try {
            line.getOut().flush();
            return exit;
        } catch (StandardOutput.Lost lost) {
            return lost(lost);
        }
    }

    /** Under an ASCII locale Java reads other characters as this one, and would run other SQL. */
    private static boolean garbled(String[] arguments) {
        return !"UTF-8".equals(System.getProperty("sun.jnu.encoding"))
                && List.of(arguments).stream().anyMatch(argument -> argument.indexOf(0xFFFD) >= 0);
    }

    private int failed(Exception failure, CommandLine command, ParseResult parsed) {
        if (failure instanceof StandardOutput.Lost lost) {
            return lost(lost);
        }
        Problem problem = Problem.from(failure);
        if (problem.code() == ProblemCode.UNEXPECTED) {
            LOG.error("{} failed", command.getCommandName(), failure);
        }
        return say(problem);
    }

    private int lost(StandardOutput.Lost lost) {
        return lost.readerGone()
                ? DONE
                : say(
                        Problem.of(
                                ProblemCode.EXPORT_FAILED,
                                "Standard output could not be written.",
                                String.valueOf(lost.getMessage())));
    }

    private int say(Problem problem) {
        line.getErr().println(problem.text());
        line.getErr().flush();
        return problem.code() == ProblemCode.WRONG_USAGE ? USAGE : PROBLEM;
    }

    private int misunderstood(ParameterException failure, String[] arguments) {
        CommandLine command = failure.getCommandLine();
        String help = command.getCommandSpec().qualifiedName() + " --help";
        Problem problem =
                Problem.of(ProblemCode.WRONG_USAGE, String.valueOf(failure.getMessage()), "")
                        .hint("See " + help + ".");
        return say(problem);
    }
}
