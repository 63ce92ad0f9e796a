package dev.binnacle.api.openapi;

/** A header that an answer has. */
public record DescribedHeader(String name, boolean required, Schema schema) {}
