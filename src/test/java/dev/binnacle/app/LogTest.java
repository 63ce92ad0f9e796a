package dev.binnacle.app;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

import java.nio.file.Files;
import java.nio.file.Path;

class LogTest {
    @AfterEach
    void backToStandardError() {
        var context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.reset();
        new Log().configure(context);
    }

    @Test
    void theLogGoesToItsFileFromTheFirstLineOn(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("binnacle.log");
        Log.to(file);
        LoggerFactory.getLogger("dev.binnacle.test").info("opened {}", "shop");
        LoggerFactory.getLogger("org.elsewhere").info("chatter of a library");
        assertThat(Files.readString(file))
                .contains("INFO", "opened shop")
                .doesNotContain("chatter");
    }

    @Test
    void noSecretReachesTheLog(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("binnacle.log");
        Log.to(file);
        LoggerFactory.getLogger("dev.binnacle.test")
                .warn(
                        "refused: {}",
                        "alter role ana password 'hunter2'",
                        new IllegalStateException("postgresql://ana:hunter2@db/shop"));
        assertThat(Files.readString(file))
                .contains("alter role ana password", "db/shop")
                .doesNotContain("hunter2");
    }
}
