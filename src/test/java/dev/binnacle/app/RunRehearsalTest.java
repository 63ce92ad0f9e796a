package dev.binnacle.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.cli.Commands;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;

class RunRehearsalTest {
    @Test
    void whatTheCacheOfRunsIsTrainedOnPasses() throws IOException {
        var out = new StringWriter();
        var err = new StringWriter();
        Commands commands = CommandParts.commands().to(new PrintWriter(out), new PrintWriter(err));

        assertThat(RunRehearsal.run(commands)).as(err.toString()).isZero();

        assertThat(out.toString()).contains("Executed requests: 160");
    }

    @Test
    void aRunOfFilesIsNoRehearsal() {
        assertThat(RunRehearsal.asked(new String[] {"run"})).isFalse();
        assertThat(RunRehearsal.asked(new String[] {"run", "a.hurl"})).isFalse();
    }
}
