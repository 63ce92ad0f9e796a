package dev.binnacle.server.postgresql;

import dev.binnacle.server.request.ApiException;

import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

/**
 * Waits for {@code NOTIFY} on a channel and reads the structure anew, as it does after the database
 * was away: what changed meanwhile was told to nobody.
 */
public final class SchemaListener implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SchemaListener.class);
    private static final int WAIT_MILLIS = 1_000;
    private static final long LONGEST_PAUSE_MILLIS = 8_000;
    private final DataSource source;
    private final String channel;
    private final Runnable reload;
    private final Thread thread;
    private volatile boolean closed;

    /**
     * @param reload reads the structure; what it throws is tried again
     */
    public SchemaListener(DataSource source, String channel, Runnable reload) {
        this.source = source;
        this.channel = channel;
        this.reload = reload;
        this.thread = Thread.ofVirtual().name("schema-listener").start(this::run);
    }

    private void run() {
        long pause = 250;
        boolean first = true;
        while (!closed) {
            try (Connection connection = source.getConnection()) {
                try (Statement statement = connection.createStatement()) {
                    statement.execute("LISTEN \"" + channel.replace("\"", "\"\"") + '"');
                }
                if (!first) {
                    reload.run();
                }
                first = false;
                pause = 250;
                listen(connection.unwrap(PGConnection.class));
            } catch (SQLException | ApiException away) {
                first = false;
                if (!closed) {
                    LOG.warn("Cannot listen for changes of the schema: {}", away.getMessage());
                    pause = waited(pause);
                }
            }
        }
    }

    private long waited(long pause) {
        try {
            TimeUnit.MILLISECONDS.sleep(pause);
        } catch (InterruptedException closing) {
            closed = true;
        }
        return Math.min(LONGEST_PAUSE_MILLIS, pause * 2);
    }

    private void listen(PGConnection connection) throws SQLException {
        while (!closed) {
            PGNotification[] told = connection.getNotifications(WAIT_MILLIS);
            boolean asked = false;
            for (PGNotification each : told == null ? new PGNotification[0] : told) {
                String what = each.getParameter();
                asked |= what.isEmpty() || what.equals("reload schema");
            }
            if (asked) {
                reload.run();
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }
}
