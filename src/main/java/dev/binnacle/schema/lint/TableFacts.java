package dev.binnacle.schema.lint;

/**
 * What the statistics of a live database say of a table.
 *
 * @param rows an estimate; negative = unknown
 * @param bytes with its indexes; negative = unknown
 * @param scans since the statistics began; negative = unknown
 * @param writes rows written since then; negative = unknown
 * @param wastedBytes estimate of space that dead rows hold; negative = unknown
 */
public record TableFacts(long rows, long bytes, long scans, long writes, long wastedBytes) {}
