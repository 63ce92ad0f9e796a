package dev.binnacle.schema.lint.rule.security;

import dev.binnacle.database.Table;
import dev.binnacle.database.TableName;
import dev.binnacle.schema.lint.About;
import dev.binnacle.schema.lint.CatalogRule;
import dev.binnacle.schema.lint.Reports;
import dev.binnacle.schema.lint.RuleGroup;
import dev.binnacle.schema.lint.Severity;
import dev.binnacle.schema.lint.Structure;
import dev.binnacle.schema.lint.Subject;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Secrets in a table that strangers read. */
public final class SensitiveColumnExposed implements CatalogRule {
    private static final Pattern SENSITIVE =
            Pattern.compile(
                    "(?i)(^|_)(password|passwd|pwd|secret|api_?key|access_?token|refresh_?token"
                            + "|private_?key|ssn|social_security(_number)?|credit_?card(_number)?"
                            + "|card_number|cvv|iban|passport(_number)?|tax_id|pin_code|otp)"
                            + "(_hash|_salt)?($|_)");

    @Override
    public About about() {
        return About.of(
                        "sensitive-column-exposed",
                        RuleGroup.SECURITY,
                        Severity.ERROR,
                        "A column that sounds secret is open to strangers.",
                        "Enable row security, grant only the columns that may be seen, or move the"
                                + " secret to a schema that no API shows.")
                .alias("0023");
    }

    @Override
    public void check(Structure structure, Reports reports) {
        Map<TableName, Set<String>> reached = Strangers.reach(structure);
        for (Table table : structure.catalog().tables()) {
            Set<String> by = reached.getOrDefault(table.name(), Set.of());
            if (by.isEmpty() || Policies.secured(table)) {
                continue;
            }
            table.columns().stream()
                    .filter(column -> SENSITIVE.matcher(column.name()).find())
                    .forEach(column ->
                            reports.add(
                                    Subject.column(table.name(), column.name()),
                                    "%s may read it, and no policy guards the table."
                                            .formatted(String.join(", ", by))));
        }
    }
}
