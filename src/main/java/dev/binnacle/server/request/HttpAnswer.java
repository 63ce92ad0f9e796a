package dev.binnacle.server.request;

import java.util.ArrayList;
import java.util.List;

/**
 * What a request is answered.
 *
 * @param headers in order; a name may come twice
 * @param reason the status line's words; empty = the usual ones
 * @param rows in the body or changed, for what is measured; -1 = not known
 */
public record HttpAnswer(int status, String reason, List<Header> headers, byte[] body, long rows) {

    /** One header line. */
    public record Header(String name, String value) {}

    /** An answer that is not about rows. */
    public HttpAnswer(int status, String reason, List<Header> headers, byte[] body) {
        this(status, reason, headers, body, -1);
    }

    public HttpAnswer {
        headers = List.copyOf(headers);
    }

    public HttpAnswer with(String name, String value) {
        List<Header> more = new ArrayList<>(headers);
        more.add(new Header(name, value));
        return new HttpAnswer(status, reason, more, body, rows);
    }
}
