package dev.binnacle.schema.lint.rule.performance;

import dev.binnacle.database.Index;

import java.util.List;

/** What an index can do, as far as another can do the same. */
record Served(String method, List<String> keys, String predicate, List<String> included) {
    static Served of(Index index) {
        String predicate = index.predicate();
        return new Served(
                index.method(), index.keys(), predicate == null ? "" : predicate, index.included());
    }

    /** Whether the two differ in nothing but their name: operator classes and options included. */
    static boolean same(Index one, Index other) {
        return of(one).equals(of(other)) && tail(one).equals(tail(other));
    }

    /** Whether the longer one answers every question that the shorter one can. */
    static boolean covers(Index longer, Index shorter) {
        List<String> all = longer.keys();
        List<String> some = shorter.keys();
        boolean starts = all.size() > some.size() && all.subList(0, some.size()).equals(some);
        return starts
                && longer.method().equals("btree")
                && shorter.method().equals("btree")
                && of(longer).predicate().equals(of(shorter).predicate())
                && all.size() <= some.size() + 2
                && list(tail(longer)).startsWith(list(tail(shorter)));
    }

    /** The definition from the method on; of a constraint's index, the plain one. */
    private static String tail(Index index) {
        int using = index.definition().indexOf(" USING ");
        return using < 0
                ? " USING %s (%s)".formatted(index.method(), String.join(", ", index.keys()))
                : index.definition().substring(using);
    }

    private static String list(String tail) {
        int close = tail.indexOf(')');
        return close < 0 ? tail : tail.substring(0, close);
    }
}
