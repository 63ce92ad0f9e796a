package dev.binnacle.desktop.api;

import dev.binnacle.api.Exchange;
import dev.binnacle.api.contract.KnownApis;
import dev.binnacle.base.Problem;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What an answer is worth by the descriptions that are known.
 *
 * @param held null = no description is of the API that was called
 * @param unreadable why descriptions that should be known are not
 */
record Contracted(KnownApis.@Nullable Held held, List<Problem> unreadable) {
    /** Nothing is known of an answer. */
    static final Contracted NONE = new Contracted(null, List.of());

    Contracted {
        unreadable = List.copyOf(unreadable);
    }

    /** Reads files, so never on the screen's thread. */
    static Contracted of(KnownApis apis, Exchange exchange) {
        List<KnownApis.Known> known = apis.list();
        return new Contracted(KnownApis.check(known, exchange).orElse(null), apis.problems());
    }
}
