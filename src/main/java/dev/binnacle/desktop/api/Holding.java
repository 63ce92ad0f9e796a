package dev.binnacle.desktop.api;

import dev.binnacle.api.Exchange;
import dev.binnacle.api.contract.CoverageCount;
import dev.binnacle.api.contract.KnownApis;
import dev.binnacle.api.run.ExchangeWatch;
import dev.binnacle.base.Problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Holds the calls of a run against the descriptions that are known, and counts what they try. */
final class Holding implements ExchangeWatch {
    private final Map<KnownApis.Known, CoverageCount> counts = new LinkedHashMap<>();
    private final List<KnownApis.Known> apis;

    private final List<Problem> unreadable;

    /** Reads files, so never on the screen's thread. */
    Holding(KnownApis known) {
        apis = known.list();
        unreadable = known.problems();
        apis.forEach(each -> counts.put(each, new CoverageCount(each.contract().description())));
    }

    @Override
    public List<String> look(Exchange exchange) {
        return KnownApis.check(apis, exchange).map(held -> look(exchange, held)).orElse(List.of());
    }

    private List<String> look(Exchange exchange, KnownApis.Held held) {
        CoverageCount count = counts.get(held.known());
        if (count != null) {
            count.add(exchange, held.verdict());
        }
        return held.verdict().told();
    }

    /** What was tried of each description of which anything was. */
    String text() {
        var text = new StringBuilder();
        unreadable.forEach(each ->
                text.append(each.sentence()).append('\n').append(each.detail()).append("\n\n"));
        if (apis.isEmpty()) {
            return text + "No description is known: put one into apis/ of the workspace.";
        }
        int before = text.length();
        counts.forEach((known, count) -> {
            if (count.coverage().calledOperations().tried() > 0) {
                text.append(known.name()).append('\n').append(count.coverage().text());
            }
        });
        return text.length() > before
                ? text.toString()
                : text + "Nothing that is described was called.";
    }
}
