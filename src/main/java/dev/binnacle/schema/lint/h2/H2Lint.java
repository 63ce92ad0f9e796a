package dev.binnacle.schema.lint.h2;

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
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What H2's schemas are judged by: rules that need no PostgreSQL. */
public final class H2Lint implements LintDialect {
    /** Unquoted names are made lower or upper case, as the database was set up. */
    private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_]*|[A-Z_][A-Z0-9_]*");

    private static final Set<String> RESERVED =
            Set.of(
                    """
                    all and any array as asymmetric between both case cast check constraint cross
                    current_catalog current_date current_path current_role current_schema
                    current_time current_timestamp current_user day default distinct else end except
                    exists false fetch for foreign from full group having hour if in inner intersect
                    interval is join key left like limit localtime localtimestamp minus minute month
                    natural not null offset on or order primary qualify right row rownum second
                    select session_user set some symmetric system_user table to true uescape union
                    unique unknown user using value values when where window with year _rowid_
                    """
                            .strip()
                            .split("\\s+"));

    @Override
    public Engine engine() {
        return Engine.H2;
    }

    @Override
    public ScriptSyntax syntax() {
        return ScriptSyntax.H2;
    }

    @Override
    public List<Rule> rules() {
        return Rules.portable();
    }

    @Override
    public boolean plain(String name) {
        return PLAIN.matcher(name).matches() && !RESERVED.contains(name.toLowerCase(Locale.ROOT));
    }

    @Override
    public LiveFacts facts(Database database, Progress progress) {
        return new LiveDatabase(database, "h2", progress);
    }
}
