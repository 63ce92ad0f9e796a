package dev.binnacle.schema.lint.rule.security;

import dev.binnacle.database.Table;
import dev.binnacle.schema.lint.About;
import dev.binnacle.schema.lint.CatalogRule;
import dev.binnacle.schema.lint.Reports;
import dev.binnacle.schema.lint.RuleGroup;
import dev.binnacle.schema.lint.Severity;
import dev.binnacle.schema.lint.Structure;
import dev.binnacle.schema.lint.Subject;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/** A window beside a locked door. */
public final class ViewBypassesRowSecurity implements CatalogRule {
    private static final Pattern INVOKER =
            Pattern.compile("(?i)security_invoker\\s*(=\\s*'?(true|on|1|yes)'?|[,)])");

    @Override
    public About about() {
        return About.of(
                        "view-bypasses-row-security",
                        RuleGroup.SECURITY,
                        Severity.ERROR,
                        "A view reads a table with row security as its owner.",
                        "The policies are asked about the view's owner, not about who reads it, and"
                                + " most owners see everything. From PostgreSQL 15: WITH"
                                + " (security_invoker = true).")
                .alias("0010");
    }

    @Override
    public void check(Structure structure, Reports reports) {
        List<Table> secured =
                structure.catalog().tables().stream().filter(Policies::secured).toList();
        for (Table view : structure.views()) {
            String query = view.query();
            String storage = Objects.requireNonNullElse(view.storage(), "");
            if (query != null && !INVOKER.matcher(storage).find()) {
                Set<String> words = Words.names(query);
                secured.stream()
                        .filter(table -> words.contains(table.name().name()))
                        .findFirst()
                        .ifPresent(table ->
                                reports.add(
                                        Subject.view(view.name()),
                                        "It shows rows of %s past its policies."
                                                .formatted(table.name())));
            }
        }
    }
}
