package dev.binnacle.api.call;

/**
 * An answer as it came over the plain wire.
 *
 * @param bytes of the body, in its packing
 * @param body empty unless it was to be kept
 */
record WireAnswer(WireHead head, long bytes, byte[] body) {}
