package dev.binnacle.api.transfer.opencollection;

import dev.binnacle.api.Header;
import dev.binnacle.api.transfer.draft.Auth;
import dev.binnacle.api.transfer.draft.Nodes;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What folders say for the requests in them; the inner one wins. */
record Inherited(
        List<Header> headers, Auth auth, Map<String, String> variables, List<JsonNode> scripts) {
    static Inherited nothing() {
        return new Inherited(List.of(), new Auth.None(), Map.of(), List.of());
    }

    /**
     * @param variables whether those are for the requests; a collection's are an environment
     */
    Inherited and(JsonNode request, boolean withVariables) {
        List<Header> all = new ArrayList<>(headers);
        for (JsonNode header : Nodes.list(request, "headers")) {
            if (!Nodes.isOff(header)) {
                String name = Nodes.text(header, "name");
                all.removeIf(each -> each.is(name));
                all.add(new Header(name, Nodes.text(header, "value")));
            }
        }
        Map<String, String> values = new LinkedHashMap<>(variables);
        if (withVariables) {
            values.putAll(OpenVariables.of(Nodes.list(request, "variables")));
        }
        List<JsonNode> run = new ArrayList<>(scripts);
        run.addAll(Nodes.list(request, "scripts"));
        return new Inherited(all, OpenAuth.of(request.path("auth"), auth), values, run);
    }
}
