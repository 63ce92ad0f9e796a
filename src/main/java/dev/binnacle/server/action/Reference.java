package dev.binnacle.server.action;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A value that an action's text names: {@code :parameter}, {@code :step.column}, {@code
 * :call.body.field}, {@code :auth.claim}.
 */
record Reference(List<String> path) {
    static final String CALLER = "auth";
    private static final String NAME = "[A-Za-z_][A-Za-z0-9_]*";
    static final Pattern TEXT = Pattern.compile(":(" + NAME + "(?:\\." + NAME + ")*)");

    Reference {
        path = List.copyOf(path);
    }

    /**
     * @param matched by {@link #TEXT}
     */
    static Reference of(Matcher matched) {
        return new Reference(List.of(matched.group(1).split("\\.")));
    }

    String first() {
        return path.getFirst();
    }

    boolean isParameter() {
        return path.size() == 1;
    }

    @Override
    public String toString() {
        return ":" + String.join(".", path);
    }
}
