package dev.binnacle.server.traffic;

import java.time.Duration;
import java.time.Instant;

/**
 * One request that was answered.
 *
 * @param route its path without parameters
 * @param role whose rights counted; empty = it was refused before
 * @param code of the refusal; empty = it was none
 * @param rows in the answer or changed; -1 = not known
 * @param bytes of the answer's body
 */
public record Served(
        Instant at,
        String method,
        String route,
        String role,
        int status,
        String code,
        Duration took,
        long rows,
        long bytes) {}
