package dev.binnacle.schema.migration;

/**
 * How far a file has come that cannot run in one transaction.
 *
 * @param statement the last that ran, from 1; 0 = none
 * @param running whether it is not known how that one ended
 * @param done checksum of the statements before it, which must stay as they were; with it, when it
 *     is not running
 * @param before fingerprint of the structure before it
 */
record HalfDone(String script, int statement, boolean running, String done, String before) {}
