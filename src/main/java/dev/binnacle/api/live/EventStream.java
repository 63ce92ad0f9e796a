package dev.binnacle.api.live;

import dev.binnacle.api.Header;
import dev.binnacle.api.Request;

import okio.ByteString;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/** The events of one answer, if it is an event stream. Safe from any thread. */
public final class EventStream implements AnswerWatcher {
    private static final String LAST_ID = "Last-Event-ID";
    private final LiveLog log;
    private final Clock clock;
    private final Runnable changed;
    private final String afterId;
    private @Nullable EventStreamParser parser;
    private @Nullable Runnable end;
    private int status;
    private List<Header> headers = List.of();
    private boolean stopped;

    /**
     * @param afterId the last event that is known, named when asking; empty for none
     * @param changed called on the call's thread when something came
     */
    public EventStream(LiveLog log, Clock clock, String afterId, Runnable changed) {
        this.log = log;
        this.clock = clock;
        this.afterId = afterId;
        this.changed = changed;
    }

    /** The same request, asking for what came after the event that is known. */
    public Request asking(Request request) {
        if (afterId.isEmpty()) {
            return request;
        }
        var all = new ArrayList<>(request.headers());
        all.removeIf(header -> header.is(LAST_ID));
        all.add(new Header(LAST_ID, afterId));
        return new Request(
                request.method(), request.url(), all, request.payload(), request.rules());
    }

    @Override
    public boolean begin(int answered, List<Header> named, Runnable stop) {
        boolean events =
                answered == 200
                        && named.stream()
                                .anyMatch(header ->
                                        header.is("Content-Type") && isEventStream(header.value()));
        if (events) {
            synchronized (this) {
                status = answered;
                headers = List.copyOf(named);
                end = stop;
                parser =
                        new EventStreamParser(
                                event -> log.add(LiveEntry.event(clock.instant(), event)));
            }
            changed.run();
        }
        return events;
    }

    private static boolean isEventStream(String type) {
        return type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT).equals("text/event-stream");
    }

    @Override
    public void took(ByteString bytes) {
        synchronized (this) {
            if (parser != null) {
                parser.take(bytes);
            }
        }
        changed.run();
    }

    /** Ends the stream here. */
    public void stop() {
        Runnable how;
        synchronized (this) {
            stopped = true;
            how = end;
        }
        if (how != null) {
            how.run();
        }
    }

    @Override
    public synchronized boolean stopped() {
        return stopped;
    }

    /** Whether the answer turned out to be an event stream. */
    public synchronized boolean begun() {
        return parser != null;
    }

    /** Of the answer; 0 before it is known to be a stream. */
    public synchronized int status() {
        return status;
    }

    public synchronized List<Header> headers() {
        return headers;
    }

    /** The event after which the stream goes on; empty for none. */
    public synchronized String lastId() {
        String own = parser == null ? "" : parser.lastId();
        return own.isEmpty() ? afterId : own;
    }

    /** Milliseconds to wait before asking again, if the server said. */
    public synchronized OptionalLong retry() {
        return parser == null ? OptionalLong.empty() : parser.retry();
    }
}
