package dev.binnacle.api;

import dev.binnacle.base.Problem;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Remembers what was sent and answered. Nothing in it holds a secret. */
public interface RequestHistory {
    /** Bytes of an answer's body that are remembered. */
    int MOST_BODY = 256 << 10;

    /**
     * One call.
     *
     * @param id 0 until it is kept
     * @param path of the request file it came from; empty for none
     * @param source the request as written, with its templates
     * @param status 0 when no answer came
     * @param body the first bytes of the answer's body
     * @param problem why no answer came or it is not whole; null when all is well
     */
    record Call(
            long id,
            Instant at,
            String path,
            String source,
            String method,
            String url,
            List<Header> sent,
            int status,
            String reason,
            List<Header> received,
            byte[] body,
            long bodyLength,
            Duration took,
            @Nullable Problem problem) {
        public Call {
            sent = List.copyOf(sent);
            received = List.copyOf(received);
        }
    }

    /** Keeps a call and gives it its id. */
    long add(Call call);

    /** The newest calls, newest first, without their bodies. */
    List<Call> recent(int most);

    /** A call with its body. */
    Optional<Call> find(long id);

    void clear();
}
