package dev.binnacle.api.load;

/**
 * One second of a run.
 *
 * @param index from 0
 * @param rate calls a second that ended in it
 * @param p50 in milliseconds; 0 when no answer came
 * @param p99 the same
 * @param errors that ended in it
 */
public record LoadSecond(int index, double rate, double p50, double p99, long errors) {}
