package dev.binnacle.api.openapi.change;

import dev.binnacle.api.openapi.Content;
import dev.binnacle.api.openapi.DescribedAnswer;
import dev.binnacle.api.openapi.Operation;
import dev.binnacle.api.openapi.Parameter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What an operation says otherwise than before. */
final class OperationDifferences {
    private final Operation before;
    private final Operation now;
    private final List<Difference> found = new ArrayList<>();

    private OperationDifferences(Operation before, Operation now) {
        this.before = before;
        this.now = now;
    }

    static List<Difference> of(Operation before, Operation now) {
        var differences = new OperationDifferences(before, now);
        differences.deprecated();
        differences.parameters();
        differences.body();
        differences.answers();
        return differences.found;
    }

    private void add(String text, Difference.Part part, String name, Difference.Breaks breaks) {
        found.add(new Difference(text, part, name, breaks));
    }

    private void deprecated() {
        if (now.deprecated() && !before.deprecated()) {
            add("is deprecated", Difference.Part.PATH, "", Difference.Breaks.NONE);
        }
    }

    private static Map<String, Parameter> parameters(Operation operation) {
        Map<String, Parameter> found = new LinkedHashMap<>();
        for (Parameter each : operation.parameters()) {
            String place = each.place().name().toLowerCase(Locale.ROOT);
            boolean header = each.place() == Parameter.Place.HEADER;
            String name = header ? each.name().toLowerCase(Locale.ROOT) : each.name();
            found.put(place + " " + name, each);
        }
        return found;
    }

    private void parameters() {
        Map<String, Parameter> old = parameters(before);
        Map<String, Parameter> fresh = parameters(now);
        fresh.forEach((key, parameter) -> {
            String label = label(parameter);
            Parameter known = old.get(key);
            if (known != null) {
                parameter(label, known, parameter);
            } else if (parameter.place() != Parameter.Place.PATH) {
                boolean asked = isAsked(parameter);
                add(
                        label + (parameter.required() ? " is new and required" : " is new"),
                        part(parameter),
                        parameter.name(),
                        asked ? Difference.Breaks.THOSE_THAT_LACK_IT : Difference.Breaks.NONE);
            }
        });
        old.forEach((key, parameter) -> {
            if (!fresh.containsKey(key) && parameter.place() != Parameter.Place.PATH) {
                add(
                        label(parameter) + " is described no more",
                        part(parameter),
                        parameter.name(),
                        Difference.Breaks.THOSE_THAT_HAVE_IT);
            }
        });
    }

    private static String label(Parameter parameter) {
        return parameter.place().name().toLowerCase(Locale.ROOT) + " " + parameter.name();
    }

    /** An object's members stand for it, so that its own name is in no request. */
    private static boolean isAsked(Parameter parameter) {
        boolean members =
                parameter.schema().type().equals("object")
                        && !parameter.asJson()
                        && !parameter.style().equals("deepObject");
        return parameter.required() && !members;
    }

    private static Difference.Part part(Parameter parameter) {
        return Difference.Part.valueOf(parameter.place().name());
    }

    private void parameter(String label, Parameter known, Parameter parameter) {
        if (parameter.required() && !known.required()) {
            add(
                    label + " is required now",
                    part(parameter),
                    parameter.name(),
                    isAsked(parameter)
                            ? Difference.Breaks.THOSE_THAT_LACK_IT
                            : Difference.Breaks.NONE);
        }
        String was = SchemaDifferences.type(known.schema());
        String is = SchemaDifferences.type(parameter.schema());
        if (!was.equals(is) && !was.isEmpty() && !is.isEmpty()) {
            boolean kept = is.equals("string") || SchemaDifferences.isWider(was, is);
            add(
                    label + " is " + is + ", was " + was,
                    part(parameter),
                    parameter.name(),
                    kept ? Difference.Breaks.NONE : Difference.Breaks.THOSE_THAT_HAVE_IT);
        }
    }

    private void body() {
        if (now.bodies().isEmpty()) {
            if (!before.bodies().isEmpty()) {
                add(
                        "takes no body any more",
                        Difference.Part.BODY,
                        "",
                        Difference.Breaks.THOSE_THAT_HAVE_IT);
            }
            return;
        }
        if (now.bodyRequired() && !before.bodyRequired()) {
            add(
                    "a body is required now",
                    Difference.Part.BODY,
                    "",
                    Difference.Breaks.THOSE_THAT_LACK_IT);
        }
        for (Content each : before.bodies()) {
            if (now.bodies().stream().noneMatch(other -> other.covers(each.mediaType()))) {
                add(
                        "takes no " + each.plainType() + " any more",
                        Difference.Part.TYPE,
                        each.plainType(),
                        Difference.Breaks.THOSE_THAT_HAVE_IT);
            }
        }
        contents("body", before.bodies(), now.bodies(), Difference.Part.BODY);
    }

    /** Of the media types that both have, one speaks for all. */
    private void contents(
            String label, List<Content> old, List<Content> fresh, Difference.Part part) {
        for (Content each : old) {
            for (Content other : fresh) {
                if (each.plainType().equals(other.plainType())) {
                    new SchemaDifferences(found, part)
                            .compare(label, each.schema(), other.schema());
                    return;
                }
            }
        }
    }

    private void answers() {
        Map<String, DescribedAnswer> fresh = new LinkedHashMap<>();
        now.answers().forEach(each -> fresh.put(each.status(), each));
        for (DescribedAnswer each : before.answers()) {
            DescribedAnswer other = fresh.remove(each.status());
            if (other == null) {
                add(
                        "answer " + each.status() + " is described no more",
                        Difference.Part.STATUS,
                        each.status(),
                        Difference.Breaks.THOSE_THAT_HAVE_IT);
            } else {
                contents(
                        "answer " + each.status(),
                        each.contents(),
                        other.contents(),
                        Difference.Part.ANSWER);
            }
        }
        fresh.keySet()
                .forEach(status ->
                        add(
                                "answer " + status + " is new",
                                Difference.Part.STATUS,
                                status,
                                Difference.Breaks.NONE));
    }
}
