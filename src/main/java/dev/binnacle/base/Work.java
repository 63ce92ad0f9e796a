package dev.binnacle.base;

/** Work that a {@link Job} runs off the screen's thread. */
@FunctionalInterface
public interface Work<T> {
    T run(Progress progress) throws Exception;
}
