package dev.binnacle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;

import org.junit.jupiter.api.Test;

import picocli.CommandLine.Command;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.Callable;

class CommandsTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Command(name = "refuse", description = "Is refused.")
    static final class Refuse implements Callable<Integer> {
        @Override
        public Integer call() {
            throw Problem.of(ProblemCode.SQL_FAILED, "relation \"nope\" does not exist")
                    .exception();
        }
    }

    private int run(String... arguments) {
        return new Commands(new RootCommand(), List.of(new Refuse()))
                .to(new PrintWriter(out, true), new PrintWriter(err, true))
                .run(arguments);
    }

    @Test
    void aProblemIsToldOnStandardErrorWithItsCode() {
        assertThat(run("refuse")).isEqualTo(Commands.PROBLEM);
        assertThat(err.toString())
                .contains(ProblemCode.SQL_FAILED.id())
                .contains("relation \"nope\" does not exist")
                .contains(ProblemCode.SQL_FAILED.hint())
                .doesNotContain("Exception");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void aWrongOptionIsWrongUsageAndPointsToHelp() {
        assertThat(run("refuse", "--colour")).isEqualTo(Commands.USAGE);
        assertThat(err.toString()).contains("--colour").contains("binnacle refuse --help");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void aMissingCommandIsWrongUsage() {
        assertThat(run("sing")).isEqualTo(Commands.USAGE);
        assertThat(err.toString()).contains("sing").contains("binnacle --help");
    }

    @Test
    void helpNamesEveryCommandAndGoesToStandardOutput() {
        assertThat(run("--help")).isEqualTo(Commands.DONE);
        assertThat(out.toString()).contains("refuse", "--workspace", "Exit: 0 done");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void versionNamesProgramAndJava() {
        assertThat(run("--version")).isEqualTo(Commands.DONE);
        assertThat(out.toString()).startsWith("Binnacle ").contains("Java 2");
    }
}
