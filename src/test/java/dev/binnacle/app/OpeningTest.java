package dev.binnacle.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;

class OpeningTest {
    @Test
    void withoutArgumentsTheDefaultWorkspaceOpens() {
        assertThat(Opening.of()).contains(new Opening(null, null));
    }

    @Test
    void aWorkspaceAndAnOperatorCanBeNamed() {
        assertThat(Opening.of("--user", "ann", "--workspace", "my shop"))
                .contains(new Opening(Path.of("my shop"), "ann"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"--help", "--version", "tour out", "--workspace", "--user ann data query"})
    void everythingElseIsForTheCommands(String line) {
        assertThat(Opening.of(line.split(" "))).isEmpty();
    }
}
