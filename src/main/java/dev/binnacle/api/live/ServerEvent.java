package dev.binnacle.api.live;

/**
 * A server-sent event.
 *
 * @param type {@code message} unless the server names another
 * @param id the last that the server gave, also with an earlier event; empty for none
 * @param data its lines joined by line feeds
 * @param size bytes of its data, more than are kept when it was cut
 */
public record ServerEvent(String type, String id, String data, long size, boolean cut) {}
