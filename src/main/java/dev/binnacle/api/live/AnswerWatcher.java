package dev.binnacle.api.live;

import dev.binnacle.api.Header;

import okio.ByteString;

import java.util.List;

/** Told of an answer while it comes, on the call's own thread. */
public interface AnswerWatcher {
    /**
     * Whether this answer is watched: then only a time limit that the request itself gives ends it,
     * and it may be longer than what is kept of it.
     *
     * @param stop ends the answer here, from any thread; what came is kept
     */
    boolean begin(int status, List<Header> headers, Runnable stop);

    /** Bytes of the body, unpacked. */
    void took(ByteString bytes);

    /** Whether the answer ended because it was asked to. */
    boolean stopped();

    /** Watches nothing. */
    static AnswerWatcher none() {
        return Unwatched.ONE;
    }
}
