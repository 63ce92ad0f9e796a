package dev.binnacle.schema.lint.postgresql;

import dev.binnacle.base.Progress;
import dev.binnacle.database.Database;
import dev.binnacle.database.Engine;
import dev.binnacle.database.script.ScriptSyntax;
import dev.binnacle.schema.lint.LintDialect;
import dev.binnacle.schema.lint.LiveDatabase;
import dev.binnacle.schema.lint.LiveFacts;
import dev.binnacle.schema.lint.Rule;
import dev.binnacle.schema.lint.rule.Rules;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What PostgreSQL's schemas are judged by: every rule. */
public final class PostgreSqlLint implements LintDialect {
    private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_$]*");
    private static final Set<String> RESERVED =
            Set.of(
                    """
                    all analyse analyze and any array as asc asymmetric both case cast check collate
                    column constraint create current_catalog current_date current_role current_time
                    current_timestamp current_user default deferrable desc distinct do else end
                    except false fetch for foreign from grant group having in initially intersect
                    into lateral leading limit localtime localtimestamp not null offset on only or
                    order placing primary references returning select session_user some symmetric
                    system_user table then to trailing true union unique user using variadic when
                    where window with
                    """
                            .strip()
                            .split("\\s+"));

    @Override
    public Engine engine() {
        return Engine.POSTGRESQL;
    }

    @Override
    public ScriptSyntax syntax() {
        return ScriptSyntax.POSTGRESQL;
    }

    @Override
    public List<Rule> rules() {
        return Rules.all();
    }

    @Override
    public boolean plain(String name) {
        return PLAIN.matcher(name).matches() && !RESERVED.contains(name);
    }

    @Override
    public LiveFacts facts(Database database, Progress progress) {
        return new LiveDatabase(database, "postgresql", progress);
    }
}
