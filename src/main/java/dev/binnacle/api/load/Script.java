package dev.binnacle.api.load;

import dev.binnacle.api.Payload;
import dev.binnacle.api.Request;
import dev.binnacle.api.auth.Lent;
import dev.binnacle.api.auth.SecretSource;
import dev.binnacle.api.call.QuickSender;
import dev.binnacle.api.check.Checker;
import dev.binnacle.api.check.RunVariables;
import dev.binnacle.api.hurl.CookieLine;
import dev.binnacle.api.hurl.Entry;
import dev.binnacle.api.hurl.HurlFile;
import dev.binnacle.api.hurl.Layout;
import dev.binnacle.api.hurl.NameValue;
import dev.binnacle.api.hurl.Pair;
import dev.binnacle.api.hurl.RequestPart;
import dev.binnacle.api.hurl.RequestResolver;
import dev.binnacle.api.hurl.ResponsePart;
import dev.binnacle.api.hurl.RoleLogin;
import dev.binnacle.api.hurl.SectionKind;
import dev.binnacle.api.hurl.Variables;
import dev.binnacle.api.run.EntryOptions;
import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What every user does: the file's entries in order. Made before anything is sent, so that a file
 * that lacks a variable or a host that is not admitted is told then.
 */
final class Script {
    private static final Pattern TEMPLATE = Pattern.compile("\\{\\{\\s*([^}]*?)\\s*}}");
    private static final Set<String> FUNCTIONS = Set.of("newUuid", "newDate");
    private static final Set<String> OF_OTHER_RUNS =
            Set.of("repeat", "retry", "retry-interval", "output");
    private final LoadPlan plan;
    private final LoadHosts hosts;
    private final SecretSource secrets;
    private final Clock clock;
    private final RequestResolver resolver;
    private final Checker checker;
    private final List<Step> steps = new ArrayList<>();

    Script(LoadPlan plan, LoadHosts hosts, SecretSource secrets, Clock clock) {
        this.plan = plan;
        this.hosts = hosts;
        this.secrets = secrets;
        this.clock = clock;
        resolver = new RequestResolver(plan.folder());
        checker = new Checker(new Layout(plan.file()), plan.folder(), clock);
        var captured = new HashSet<String>();
        RunVariables given = variables();
        for (Entry entry : plan.file().entries()) {
            step(entry, given, captured);
            ResponsePart response = entry.response();
            if (response != null) {
                captured.addAll(captures(response));
            }
        }
        if (steps.isEmpty()) {
            throw refused("There is no request in the file to send.", "");
        }
    }

    LoadHosts hosts() {
        return hosts;
    }

    List<Step> steps() {
        return steps;
    }

    /** As one run of the file starts with. */
    RunVariables variables() {
        return new RunVariables(plan.variables(), plan.secrets(), clock).lending(secrets);
    }

    RequestResolver resolver() {
        return resolver;
    }

    Checker checker() {
        return checker;
    }

    /** As written, for people. */
    List<String> names() {
        return steps.stream()
                .map(step -> step.entry().request())
                .map(part -> part.method() + " " + part.url())
                .toList();
    }

    private void step(Entry entry, RunVariables given, Set<String> captured) {
        RequestPart part = entry.request();
        CookieLine.refuse(part, "under load");
        for (NameValue option : part.contents(SectionKind.OPTIONS)) {
            if (OF_OTHER_RUNS.contains(option.name())) {
                throw refused(
                        "The option " + option.name() + " has no meaning under load.",
                        "Take it out, or load a file without it.");
            }
        }
        Set<String> names = templates(part);
        RoleLogin.of(part)
                .flatMap(role ->
                        role.variable(name ->
                                captured.contains(name)
                                        || given.knows(name)
                                        || part.variables().containsKey(name)))
                .ifPresent(names::add);
        boolean changes =
                names.stream()
                        .anyMatch(name ->
                                captured.contains(name) || isFunction(name) || isLent(name, given));
        if (changes) {
            Lent lent = given.lent();
            checkNames(names, given.texts(lent).and(part.variables()), captured);
            checkHost(part, given, captured, lent);
            steps.add(Step.of(steps.size(), entry, null, Duration.ZERO));
            return;
        }
        EntryOptions options =
                EntryOptions.of(part, given, EntryOptions.defaults(0, Duration.ZERO));
        if (!options.skip()) {
            var ready = QuickSender.prepare(resolver.resolve(part, given.texts()));
            hosts.admit(ready.host());
            steps.add(Step.of(steps.size(), entry, ready, options.delay()));
        }
    }

    /** A token may run out while the run goes on. */
    private boolean isLent(String name, RunVariables given) {
        return given.get(name) == null && secrets.knows(name);
    }

    private static boolean isFunction(String name) {
        return FUNCTIONS.contains(name);
    }

    private static Set<String> captures(ResponsePart response) {
        return response.sections().stream()
                .filter(section -> section.kind() == SectionKind.CAPTURES)
                .flatMap(section -> section.pairs().stream())
                .map(Pair::content)
                .map(NameValue::name)
                .collect(Collectors.toSet());
    }

    private static Set<String> templates(RequestPart part) {
        String text = new HurlFile(List.of(new Entry(part, null)), "").text();
        return names(text);
    }

    private static Set<String> names(String text) {
        return TEMPLATE.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** A name that nothing gives a value to is told in the resolver's own words. */
    private static void checkNames(Set<String> names, Variables known, Set<String> captured) {
        for (String name : names) {
            if (!captured.contains(name)) {
                known.raw("{{" + name + "}}");
            }
        }
    }

    private void checkHost(RequestPart part, RunVariables given, Set<String> captured, Lent lent) {
        if (names(part.url()).stream().noneMatch(captured::contains)) {
            String url = given.texts(lent).and(part.variables()).raw(part.url());
            Request bare =
                    new Request("GET", url, List.of(), Payload.none(), Request.Rules.defaults());
            hosts.admit(QuickSender.prepare(lent.bound(bare)).host());
        }
    }

    private static RuntimeException refused(String sentence, String hint) {
        Problem problem = Problem.of(ProblemCode.LOAD_PLAN, sentence, "");
        return (hint.isEmpty() ? problem : problem.hint(hint)).exception();
    }

    /** Values for a run of the file, where one is wanted. */
    boolean needsVariables() {
        return steps.stream().anyMatch(step -> step.ready() == null || step.looked());
    }
}
