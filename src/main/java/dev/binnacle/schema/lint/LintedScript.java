package dev.binnacle.schema.lint;

import dev.binnacle.database.Catalog;
import dev.binnacle.database.TableName;
import dev.binnacle.schema.ddl.Ddl;
import dev.binnacle.schema.ddl.DdlScript;
import dev.binnacle.schema.ddl.Ident;
import dev.binnacle.schema.ddl.QualifiedName;
import dev.binnacle.schema.ddl.Span;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** A script as rules see it: its statements, each with what holds when it runs. */
public final class LintedScript {
    /** pg_dump says this before anything else, also where a framework has cut its comments away. */
    private static final String DUMPED_PATH = "set_config('search_path', '', false)";

    private static final int HEAD = 4_000;
    private static final Pattern DUMP =
            Pattern.compile(
                    "(?i)(\\s|--[^\\n]*\\n|\\\\[a-z]+[^\\n]*\\n)*?--[^\\n]*(PostgreSQL database"
                            + " dump|dialect\\s*:)");

    private final Source source;
    private final DdlScript script;
    private final Known known;
    private final List<LintedStatement> statements;

    /**
     * What is known besides the text.
     *
     * @param before the structure that the script meets; empty = not known
     * @param version the server's major version
     */
    public record Known(Catalog before, LiveFacts facts, LintSettings settings, int version) {}

    LintedScript(Source source, DdlScript script, Known known) {
        this.source = source;
        this.script = script;
        this.known = known;
        var state = new ScriptState(source.text(), wrapped());
        List<LintedStatement> found = new ArrayList<>();
        for (Ddl ddl : script.statements()) {
            found.add(new LintedStatement(this, ddl, found.size(), state.now()));
            state.after(ddl);
        }
        this.statements = List.copyOf(found);
    }

    /** What cannot run in a transaction is run without by the tool, if it has a file of its own. */
    private boolean wrapped() {
        return known.settings().inTransaction()
                && !script.statements().stream().allMatch(Alone::is);
    }

    public DdlScript script() {
        return script;
    }

    public String text() {
        return source.text();
    }

    public List<LintedStatement> statements() {
        return statements;
    }

    public Known known() {
        return known;
    }

    /** Whether it makes a schema from nothing, as a dump or a definition does. */
    public boolean definition() {
        String text = source.text();
        return DUMP.matcher(text).lookingAt()
                || text.substring(0, Math.min(text.length(), HEAD)).contains(DUMPED_PATH);
    }

    /** The place of a piece of the text. */
    public Place place(Span span) {
        var at = script.place(span.start());
        return new Place(
                source.file(), at.line(), at.column(), span.start(), span.end() - span.start());
    }

    /** The statements after this one. */
    public List<LintedStatement> after(LintedStatement statement) {
        return statements.subList(statement.index() + 1, statements.size());
    }

    /** The full name that a name in the script means, as the catalog spells it. */
    public TableName name(QualifiedName written) {
        Catalog before = known.before();
        Ident own = written.name();
        Ident schema = written.schema();
        String space = schema == null ? before.defaultSchema() : schema.lower();
        var lower = new TableName(space, own.lower());
        if (own.quoted() || before.table(lower).isPresent()) {
            return lower;
        }
        var upper = new TableName(space, own.text().toUpperCase(Locale.ROOT));
        return before.table(upper).isPresent() ? upper : lower;
    }
}
