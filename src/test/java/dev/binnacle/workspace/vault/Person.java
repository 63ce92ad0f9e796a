package dev.binnacle.workspace.vault;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;

/** Someone at the keyboard: answers the same passphrase always, or these in turn. */
final class Person implements Passphrase {
    private final String knows;
    private @Nullable Queue<String> answers;
    int asked;
    int chosen;

    Person(String knows) {
        this.knows = knows;
    }

    /** Gives these answers, then what it knows; no answers at all = declines once. */
    void answers(List<String> inTurn) {
        answers = new ArrayDeque<>(inTurn.isEmpty() ? List.of("") : inTurn);
    }

    @Override
    public char[] ask(int wrongBefore) {
        asked++;
        return next();
    }

    @Override
    public char[] choose() {
        chosen++;
        return next();
    }

    private char[] next() {
        Queue<String> left = answers;
        String answer = left == null ? null : left.poll();
        return (answer == null ? knows : answer).toCharArray();
    }
}
