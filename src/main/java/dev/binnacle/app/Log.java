package dev.binnacle.app;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.spi.ContextAwareBase;
import ch.qos.logback.core.util.FileSize;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.nio.file.Path;

/**
 * Where the log goes: warnings to standard error until a file is named. Set up in code, because
 * reading a configuration file would cost every start a tenth of a second.
 */
public final class Log extends ContextAwareBase implements Configurator {
    private static final String LINE = "%d{yyyy-MM-dd HH:mm:ss.SSS} %-5level %logger{24} %msg%n";
    private static final FileSize LARGEST = FileSize.valueOf("4MB");
    private static final int KEPT = 2;

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        var console = new ConsoleAppender<ILoggingEvent>();
        console.setTarget("System.err");
        root(context).setLevel(Level.WARN);
        // a pool that closes while it still opens a connection says so; nobody can do anything
        context.getLogger("com.zaxxer.hikari").setLevel(Level.ERROR);
        start(context, console);
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    /**
     * Sends the log to this file from now on, and nothing to standard error. At 4 MB it is put
     * aside, two times over.
     */
    public static void to(Path file) {
        if (!(LoggerFactory.getILoggerFactory() instanceof LoggerContext context)) {
            return;
        }
        root(context).detachAndStopAllAppenders();
        JdkLog.toOurs();
        context.getLogger("dev.binnacle").setLevel(Level.INFO);
        var appender = new RollingFileAppender<ILoggingEvent>();
        appender.setFile(file.toString());
        appender.setAppend(true);
        appender.setRollingPolicy(aside(context, file, appender));
        appender.setTriggeringPolicy(bySize(context));
        start(context, appender);
    }

    private static FixedWindowRollingPolicy aside(
            LoggerContext context, Path file, RollingFileAppender<ILoggingEvent> appender) {
        var policy = new FixedWindowRollingPolicy();
        policy.setContext(context);
        policy.setParent(appender);
        policy.setFileNamePattern(file + ".%i");
        policy.setMinIndex(1);
        policy.setMaxIndex(KEPT);
        policy.start();
        return policy;
    }

    private static SizeBasedTriggeringPolicy<ILoggingEvent> bySize(LoggerContext context) {
        var policy = new SizeBasedTriggeringPolicy<ILoggingEvent>();
        policy.setContext(context);
        policy.setMaxFileSize(LARGEST);
        policy.start();
        return policy;
    }

    private static void start(LoggerContext context, OutputStreamAppender<ILoggingEvent> appender) {
        var encoder = new RedactedLines();
        encoder.setContext(context);
        encoder.setPattern(LINE);
        encoder.start();
        appender.setContext(context);
        appender.setEncoder(encoder);
        appender.start();
        root(context).addAppender((Appender<ILoggingEvent>) appender);
    }

    private static ch.qos.logback.classic.Logger root(LoggerContext context) {
        return context.getLogger(Logger.ROOT_LOGGER_NAME);
    }
}
