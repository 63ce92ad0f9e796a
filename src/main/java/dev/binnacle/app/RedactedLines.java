package dev.binnacle.app;

import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;

import dev.binnacle.workspace.store.Redaction;

import java.nio.charset.StandardCharsets;

/** Lines of the log, stack traces included, without what looks like a secret. */
final class RedactedLines extends PatternLayoutEncoder {
    @Override
    public byte[] encode(ILoggingEvent event) {
        return Redaction.of(layout.doLayout(event)).getBytes(StandardCharsets.UTF_8);
    }
}
