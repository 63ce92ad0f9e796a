package dev.binnacle.app;

import org.slf4j.LoggerFactory;

import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** What JavaFX, drivers and the JDK log by the JDK's own means goes into our log. */
final class JdkLog extends Handler {
    /** Held, because the JDK forgets what was set on a logger that nobody holds. */
    private static final Logger TOOLKIT = Logger.getLogger("javafx");

    private final Formatter formatter = new SimpleFormatter();

    private JdkLog() {}

    /** What the toolkit warns of at every start, that it is not a module, tells a user nothing. */
    static void quietToolkit() {
        TOOLKIT.setLevel(Level.SEVERE);
    }

    /** From now on, instead of standard error. */
    static void toOurs() {
        Logger root = LogManager.getLogManager().getLogger("");
        for (Handler handler : root.getHandlers()) {
            root.removeHandler(handler);
        }
        root.addHandler(new JdkLog());
    }

    @Override
    public void publish(LogRecord line) {
        String name = line.getLoggerName() == null ? "jdk" : line.getLoggerName();
        var log = LoggerFactory.getLogger(name);
        String words = formatter.formatMessage(line);
        if (line.getLevel().intValue() >= Level.SEVERE.intValue()) {
            log.error(words, line.getThrown());
        } else if (line.getLevel().intValue() >= Level.WARNING.intValue()) {
            log.warn(words, line.getThrown());
        } else {
            log.info(words, line.getThrown());
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
