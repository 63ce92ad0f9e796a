package dev.binnacle.server.request;

/**
 * One HTTP request, free of the web server's own types.
 *
 * @param path as sent after the API's own prefix, percent-decoded
 * @param query as sent, without the question mark; empty = none
 * @param body whole; empty = none
 */
public record HttpCall(
        String method, String path, String query, HeaderFields headers, byte[] body) {}
