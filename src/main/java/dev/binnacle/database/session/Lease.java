package dev.binnacle.database.session;

import dev.binnacle.database.Link;

import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * How a session holds its link.
 *
 * @param first the link it starts with
 * @param again how to get another after a loss
 * @param release where the link goes at the end
 * @param endsWithCancel whether a cancel ends the whole lease, not only the statement that runs
 */
record Lease(
        Link first,
        Supplier<Link> reconnect,
        Consumer<Link> release,
        boolean endsWithCancel,
        Timing timing) {

    Link again() {
        return reconnect.get();
    }

    void end(Link last) {
        release.accept(last);
    }
}
