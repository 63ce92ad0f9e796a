package dev.binnacle.server.http;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Room for large bodies: those that come together wait for one another, so that their sum has a
 * bound too. Small ones always have room.
 */
final class BodyRoom {
    private static final int ALWAYS = 1024 * 1024;
    private final int size;
    private final Duration patience;
    private final Semaphore free;

    /**
     * @param size in bytes, of all large bodies at a time
     * @param patience how long one waits for room
     */
    BodyRoom(int size, Duration patience) {
        this.size = size;
        this.patience = patience;
        this.free = new Semaphore(size, true);
    }

    Place place() {
        return new Place();
    }

    /** There was no room in time. */
    static final class FullException extends Exception {
        private static final long serialVersionUID = 1L;
    }

    /** The room of one request, until it is answered. */
    final class Place implements AutoCloseable {
        private int taken;

        /**
         * Reads a body.
         *
         * @param length as announced; -1 = not known, so the largest is reckoned with
         */
        byte[] read(InputStream in, long length) throws IOException, FullException {
            byte[] start = in.readNBytes(ALWAYS);
            if (start.length < ALWAYS || length == ALWAYS) {
                return start;
            }
            take(length < 0 || length > size ? size : (int) length);
            byte[] rest = in.readAllBytes();
            byte[] all = new byte[start.length + rest.length];
            System.arraycopy(start, 0, all, 0, start.length);
            System.arraycopy(rest, 0, all, start.length, rest.length);
            return all;
        }

        private void take(int bytes) throws FullException {
            try {
                if (!free.tryAcquire(bytes, patience.toNanos(), TimeUnit.NANOSECONDS)) {
                    throw new FullException();
                }
                taken = bytes;
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new FullException();
            }
        }

        @Override
        public void close() {
            free.release(taken);
            taken = 0;
        }
    }
}
