package dev.binnacle.api.run;

/** Is told how a run goes, on the threads of the run, several at a time. */
public interface RunWatch {
    /**
     * A file begins.
     *
     * @param name as the run tells it
     * @param row of the data file and repetition, from 1; 0 = there is but one
     */
    default void began(String name, int row) {}

    /** A try of an entry ended. */
    default void tried(String name, int row, EntryResult result) {}

    /** A file ended; one at a time. */
    void ended(RunOutcome outcome);
}
