package dev.binnacle.api.run;

import dev.binnacle.api.Exchange;

import java.util.List;

/** Looks at every exchange of a run, on whichever thread it took place, before its body is gone. */
@FunctionalInterface
public interface ExchangeWatch {
    /** Sees nothing. */
    ExchangeWatch NONE = exchange -> List.of();

    /** What is wrong with it beside what its file says; each makes the entry fail. */
    List<String> look(Exchange exchange);
}
