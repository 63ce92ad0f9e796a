package dev.binnacle.server.token;

import tools.jackson.databind.JsonNode;

/**
 * Who calls.
 *
 * @param anonymous whether no token was sent
 * @param claims of the token, with the role; an object
 */
public record Caller(String role, boolean anonymous, JsonNode claims) {}
