package dev.binnacle.server.request;

/**
 * One HTTP request, free of the web server's own types.
 *
 * @param path as sent after the prefix of its part of the interface, still percent-encoded
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

    /**
     * The path without its percent encoding.
     *
     * @throws ApiException 400 where it is not UTF-8
     */
    public String decodedPath() {
        return QueryString.decoded(path, false);
    }
}
