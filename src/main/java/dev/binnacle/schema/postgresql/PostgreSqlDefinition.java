package dev.binnacle.schema.postgresql;

import dev.binnacle.database.Engine;
import dev.binnacle.database.Routine;
import dev.binnacle.database.TableName;
import dev.binnacle.database.script.ScriptSyntax;
import dev.binnacle.schema.ddl.RoutineStatement.CreateRoutine;
import dev.binnacle.schema.ddl.RoutineStatement.CreateTrigger;
import dev.binnacle.schema.ddl.SequenceOptions;
import dev.binnacle.schema.ddl.Written;
import dev.binnacle.schema.definition.ConstraintShape;
import dev.binnacle.schema.definition.DefaultNames;
import dev.binnacle.schema.definition.DefinitionDialect;
import dev.binnacle.schema.definition.IndexPart;
import dev.binnacle.schema.definition.IndexShape;
import dev.binnacle.schema.definition.SequenceShape;
import dev.binnacle.schema.definition.TriggerShape;
import dev.binnacle.schema.definition.TypeNames;
import dev.binnacle.schema.definition.TypeReading;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** How PostgreSQL's catalog tells what a script of its own made. */
public final class PostgreSqlDefinition implements DefinitionDialect {
    private static final Pattern DUMP =
            Pattern.compile("(--|\\s)*PostgreSQL database (cluster )?dump\\s");
    private static final Map<String, String> SERIALS =
            Map.of(
                    "serial",
                    "integer",
                    "serial4",
                    "integer",
                    "bigserial",
                    "bigint",
                    "serial8",
                    "bigint",
                    "smallserial",
                    "smallint",
                    "serial2",
                    "smallint");
    private static final Pattern OWN =
            Pattern.compile(
                    "(?i)\\b(serial|bigserial|jsonb|bytea|timestamptz|plpgsql|nextval|text)\\b"
                            + "|::|\\$\\$");
    private final DefaultNames names = new PostgreSqlNames();

    @Override
    public Engine engine() {
        return Engine.POSTGRESQL;
    }

    @Override
    public String word() {
        return "postgresql";
    }

    @Override
    public ScriptSyntax syntax() {
        return ScriptSyntax.POSTGRESQL;
    }

    @Override
    public String defaultSchema() {
        return "public";
    }

    @Override
    public @Nullable String defaultSchemaComment() {
        return "standard public schema";
    }

    @Override
    public String query(String written) {
        return (written.startsWith("(") ? "" : " ") + written + ";";
    }

    @Override
    public boolean wrote(String text) {
        return DUMP.matcher(text).lookingAt();
    }

    @Override
    public int likeness(String text) {
        return (int) OWN.matcher(text).results().count();
    }

    @Override
    public String fold(String written) {
        return PostgreSqlNames.cut(written.toLowerCase(Locale.ROOT), PostgreSqlNames.MOST_BYTES);
    }

    @Override
    public boolean reserved(String name) {
        return PostgreSqlNames.keyword(name);
    }

    @Override
    public String quote(String name) {
        return PostgreSqlNames.quote(name);
    }

    @Override
    public TypeReading type(String written, TypeNames made) {
        return DefinedTypes.read(written, made);
    }

    @Override
    public @Nullable String serial(String type) {
        return SERIALS.get(type.toLowerCase(Locale.ROOT));
    }

    @Override
    public boolean showsSequences() {
        return true;
    }

    @Override
    public boolean showsKeyIndexes() {
        return true;
    }

    @Override
    public String drawsFrom(TableName sequence) {
        return "nextval('" + quote(sequence).replace("'", "''") + "'::regclass)";
    }

    @Override
    public DefaultNames names() {
        return names;
    }

    @Override
    public String condition(String written) {
        return DefinedExpressions.condition(written);
    }

    @Override
    public @Nullable String defaultValue(String written, TypeReading type) {
        return DefinedExpressions.defaultValue(written, type);
    }

    @Override
    public String collation(@Nullable String schema, String name) {
        return quote(schema == null ? "pg_catalog" : schema) + "." + quote(name);
    }

    /** Since PostgreSQL 18; before, it had to be said. */
    @Override
    public String generatedKind() {
        return "virtual";
    }

    @Override
    public SequenceShape sequence(SequenceOptions options, @Nullable String under) {
        Written said = options.type();
        String type =
                said != null
                        ? DefinedTypes.read(said.text(), TypeNames.NONE).text()
                        : under == null ? "bigint" : under;
        long step = options.increment() == null ? 1 : options.increment();
        Long first = options.start();
        long least = options.least() != null ? options.least() : step > 0 ? 1 : lowest(type);
        long most = options.most() != null ? options.most() : step > 0 ? highest(type) : -1;
        return new SequenceShape(
                type,
                first != null ? first : step > 0 ? least : most,
                step,
                least,
                most,
                options.cache() == null ? 1 : options.cache(),
                Boolean.TRUE.equals(options.cycle()));
    }

    private static long lowest(String type) {
        return switch (type) {
            case "smallint" -> Short.MIN_VALUE;
            case "integer" -> Integer.MIN_VALUE;
            default -> Long.MIN_VALUE;
        };
    }

    private static long highest(String type) {
        return -1 - lowest(type);
    }

    @Override
    public @Nullable String identityOptions(SequenceShape shape) {
        boolean up = shape.increment() > 0;
        List<String> words = new ArrayList<>();
        if (shape.start() != (up ? shape.least() : shape.most())) {
            words.add("START WITH " + shape.start());
        }
        if (shape.increment() != 1) {
            words.add("INCREMENT BY " + shape.increment());
        }
        if (shape.least() != (up ? 1 : lowest(shape.type()))) {
            words.add("MINVALUE " + shape.least());
        }
        if (shape.most() != (up ? highest(shape.type()) : -1)) {
            words.add("MAXVALUE " + shape.most());
        }
        if (shape.cache() != 1) {
            words.add("CACHE " + shape.cache());
        }
        if (shape.cycle()) {
            words.add("CYCLE");
        }
        return words.isEmpty() ? null : String.join(" ", words);
    }

    @Override
    public String definition(ConstraintShape constraint) {
        return DefinedConstraints.constraint(constraint);
    }

    @Override
    public String definition(IndexShape index) {
        return DefinedConstraints.index(index);
    }

    @Override
    public String exclusion(IndexShape index, ConstraintShape constraint) {
        return DefinedConstraints.exclusion(index, constraint);
    }

    @Override
    public String key(IndexPart part) {
        return DefinedConstraints.key(part);
    }

    @Override
    public String triggerWhen(CreateTrigger trigger) {
        return DefinedTriggers.when(trigger);
    }

    @Override
    public String trigger(TriggerShape trigger) {
        return DefinedTriggers.definition(trigger);
    }

    @Override
    public Routine routine(CreateRoutine create, TableName name, String written, TypeNames made) {
        return new DefinedRoutines(made).routine(create, name, written);
    }

    @Override
    public List<String> argumentTypes(String arguments, TypeNames made) {
        return new DefinedRoutines(made).types(arguments);
    }

    @Override
    public String domainCheck(String name, String condition) {
        return " CONSTRAINT " + quote(name) + " CHECK (" + condition + ")";
    }
}
