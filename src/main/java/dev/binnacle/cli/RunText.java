package dev.binnacle.cli;

import dev.binnacle.api.CurlCommand;
import dev.binnacle.api.hurl.BrokenHurl;
import dev.binnacle.api.hurl.Entry;
import dev.binnacle.api.hurl.HurlFile;
import dev.binnacle.api.hurl.HurlReading;
import dev.binnacle.api.hurl.RequestResolver;
import dev.binnacle.api.hurl.Variables;
import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;

import picocli.CommandLine.Option;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What {@code run} writes of files instead of running them; no call is made. */
final class RunText {
    /** As hurl says that a file is broken. */
    private static final int BROKEN = 2;

    @Option(names = "--print", description = "The files back from their syntax trees; no call.")
    private boolean print;

    @Option(
            names = "--curl",
            description = "Each request as a line of curl, variables put in; no call.")
    private boolean curl;

    boolean wanted() {
        return print || curl;
    }

    int write(List<Path> files, Map<String, String> variables, PrintWriter out, PrintWriter err) {
        int exit = Commands.DONE;
        for (Path file : files) {
            switch (HurlReading.of(text(file))) {
                case HurlFile hurl when print -> out.print(hurl.text());
                case HurlFile hurl -> curl(file, hurl, Variables.of(variables), out);
                case BrokenHurl broken -> {
                    err.println(broken.told(file.toString()));
                    exit = BROKEN;
                }
            }
        }
        out.flush();
        err.flush();
        return exit;
    }

    private static void curl(Path file, HurlFile hurl, Variables variables, PrintWriter out) {
        Path folder = file.toAbsolutePath().getParent();
        var resolver = new RequestResolver(folder == null ? Path.of("") : folder);
        for (Entry entry : hurl.entries()) {
            out.println(CurlCommand.of(resolver.resolve(entry.request(), variables)));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unread) {
            throw Problem.of(
                            ProblemCode.REQUEST_FILE,
                            file + " cannot be read.",
                            String.valueOf(unread.getMessage()))
                    .exception(unread);
        }
    }
}
