package dev.binnacle.server.action;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What an action's text can refer to at one place in it. */
final class Names {
    private final Set<String> parameters = new HashSet<>();
    private final Map<String, Boolean> steps = new HashMap<>();

    void parameter(String name) {
        parameters.add(name);
    }

    void step(Step step, int line) {
        if (step.name().isEmpty()) {
            return;
        }
        if (step.name().equals(Reference.CALLER)
                || steps.put(step.name(), step instanceof Step.Call) != null) {
            throw new BrokenAction(line, "the name \"" + step.name() + "\" is taken");
        }
    }

    boolean hasRows(String step) {
        return Boolean.FALSE.equals(steps.get(step));
    }

    void check(Reference reference, int line) {
        Boolean call = steps.get(reference.first());
        List<String> path = reference.path();
        boolean known;
        if (reference.isParameter()) {
            known = parameters.contains(reference.first());
        } else if (reference.first().equals(Reference.CALLER)) {
            known = true;
        } else if (call == null) {
            known = false;
        } else {
            known =
                    call
                            ? path.get(1).equals("body")
                                    || path.size() == 2 && path.get(1).equals("status")
                            : path.size() == 2;
        }
        if (!known) {
            throw new BrokenAction(
                    line, reference + " is no parameter, and no step before this one gives it");
        }
    }

    void check(List<Reference> references, int line) {
        references.forEach(each -> check(each, line));
    }
}
