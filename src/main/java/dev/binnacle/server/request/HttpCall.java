package dev.binnacle.server.request;

/**
 * One HTTP request, free of the web server's own types.
 *
 * @param path as sent after the API's own prefix, percent-decoded
 * @param query as sent, without the question mark; empty = none
 * @param body whole; empty = none
 * @param peer address of whoever opened the connection; empty = unknown
 */
public record HttpCall(
        String method, String path, String query, HeaderFields headers, byte[] body, String peer) {

    /** A request that comes over no wire. */
    public HttpCall(String method, String path, String query, HeaderFields headers, byte[] body) {
        this(method, path, query, headers, body, "");
    }
}
