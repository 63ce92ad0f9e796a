package dev.binnacle.cli;

/** Asks the person at the terminal. Joined in {@code app}. */
@FunctionalInterface
public interface Approval {
    /** Whether they say yes; without a terminal nobody does. */
    boolean ask(String question);
}
