package dev.binnacle.api;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Remembers what was sent and answered. Secret headers and parameters are taken out before a call
 * comes here. May read and write, so never on the screen's thread.
 */
public interface RequestHistory {
    /** Characters of an answer's body that are remembered. */
    int MOST_BODY = 256 << 10;

    /**
     * One call.
     *
     * @param id given when it is added
     * @param path of the request file it came from; empty for none
     * @param url as sent
     * @param status 0 when no answer came
     * @param sentBytes of the request's body
     * @param receivedBytes of the answer's body, unpacked
     * @param source the request as written, with its templates
     * @param head the answer's first line and headers; empty when none came
     * @param body the beginning of the answer's body, as text
     * @param problem why no answer came or it is not whole; empty when all is well
     */
    record Call(
            long id,
            String path,
            Instant at,
            String method,
            String url,
            int status,
            Duration took,
            long sentBytes,
            long receivedBytes,
            String source,
            String head,
            String body,
            String problem) {}

    void add(Call call);

    /**
     * The newest calls that hold these words anywhere, newest first; source, head and body are left
     * out.
     *
     * @param words in any case; empty = all
     */
    List<Call> find(String words, int most);

    /** A call with all that was kept of it; empty when it has been forgotten. */
    Optional<Call> whole(long id);
}
