package dev.binnacle.api.collection;

/**
 * A request's text and what the file looked like when it was read.
 *
 * @param stamp tells one state of the file from another; empty for a file that does not exist
 */
public record SavedText(String path, String text, String stamp) {}
