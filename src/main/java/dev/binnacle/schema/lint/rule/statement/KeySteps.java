package dev.binnacle.schema.lint.rule.statement;

import dev.binnacle.schema.ddl.ConstraintAction;
import dev.binnacle.schema.ddl.Ident;
import dev.binnacle.schema.ddl.TableConstraint;
import dev.binnacle.schema.lint.Fix;
import dev.binnacle.schema.lint.LintedStatement;

import java.util.List;
import java.util.Locale;

/** How a key comes to a table without a build under full lock. */
final class KeySteps {
    private KeySteps() {}

    static Fix fix(
            LintedStatement statement,
            ConstraintAction.AddConstraint add,
            TableConstraint.Key key,
            String words,
            String ending) {
        Ident given = add.constraint().name();
        List<Ident> columns = key.primary() ? List.of() : key.columns();
        String name =
                given == null
                        ? Rewrite.usualName(statement.altered(), columns, ending)
                        : Rewrite.written(statement, given);
        String include =
                key.include().isEmpty()
                        ? ""
                        : " INCLUDE (" + Rewrite.written(statement, key.include()) + ")";
        String nulls =
                key.nulls().isEmpty() ? "" : " NULLS " + key.nulls().toUpperCase(Locale.ROOT);
        return Rewrite.action(
                "Build the index first, without blocking anyone",
                statement,
                List.of(
                        "CREATE UNIQUE INDEX CONCURRENTLY %s ON %s (%s)%s%s"
                                .formatted(
                                        name,
                                        Rewrite.written(statement, statement.altered()),
                                        Rewrite.written(statement, key.columns()),
                                        include,
                                        nulls),
                        "%s ADD CONSTRAINT %s %s USING INDEX %s"
                                .formatted(Rewrite.alter(statement), name, words, name)));
    }
}
