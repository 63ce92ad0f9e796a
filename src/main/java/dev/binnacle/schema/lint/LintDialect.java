package dev.binnacle.schema.lint;

import dev.binnacle.base.Progress;
import dev.binnacle.database.Database;
import dev.binnacle.database.Engine;
import dev.binnacle.database.script.ScriptSyntax;

import java.util.List;

/** What differs between databases when a schema is judged. */
public interface LintDialect {
    Engine engine();

    /** How its scripts are read. */
    ScriptSyntax syntax();

    /** The rules that mean something to it. */
    List<Rule> rules();

    /** Whether a name can be written without quotes. */
    boolean plain(String name);

    /**
     * Reads what weighs findings, by a fixed number of queries; questions about rows come later.
     */
    LiveFacts facts(Database database, Progress progress);
}
