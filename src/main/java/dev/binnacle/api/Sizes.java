package dev.binnacle.api;

/** Bytes sent and received; the body of the answer both as it came and unpacked. */
public record Sizes(
        long sentHeaders, long sentBody, long headers, long bodyOnWire, long bodyUnpacked) {}
