package dev.binnacle.api;

/** One header line. Order and repetition are kept wherever headers are a list. */
public record Header(String name, String value) {
    public boolean is(String other) {
        return name.equalsIgnoreCase(other);
    }
}
