package dev.binnacle.schema.h2;

import dev.binnacle.database.Engine;
import dev.binnacle.database.Routine;
import dev.binnacle.database.TableName;
import dev.binnacle.database.script.ScriptSyntax;
import dev.binnacle.schema.ddl.ObjectKind;
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
import java.util.stream.Collectors;

/** How H2's catalog tells what a script of its own made. */
public final class H2Definition implements DefinitionDialect {
    private static final Map<String, String> COUNTING =
            Map.of(
                    "SERIAL",
                    "INTEGER",
                    "SERIAL4",
                    "INTEGER",
                    "BIGSERIAL",
                    "BIGINT",
                    "SERIAL8",
                    "BIGINT",
                    "SMALLSERIAL",
                    "SMALLINT",
                    "SERIAL2",
                    "SMALLINT",
                    "IDENTITY",
                    "BIGINT");
    private static final Pattern OWN =
            Pattern.compile(
                    "(?i)\\b(auto_increment|longvarchar|longvarbinary|clob|blob|"
                            + "varchar_ignorecase|runscript|(cached|memory)\\s+table|"
                            + "create\\s+alias|call\\s+'|identity\\s*[,(])");
    private final boolean upper;
    private final DefinedTypes types;
    private final DefaultNames names;

    /**
     * @param upper whether unquoted names are made upper case, as in databases that the console did
     *     not make
     */
    public H2Definition(boolean upper) {
        this.upper = upper;
        this.types = new DefinedTypes(!upper);
        this.names = new H2Names(upper);
    }

    @Override
    public Engine engine() {
        return Engine.H2;
    }

    @Override
    public String word() {
        return upper ? "h2 upper" : "h2";
    }

    @Override
    public ScriptSyntax syntax() {
        return ScriptSyntax.H2;
    }

    @Override
    public String defaultSchema() {
        return upper ? "PUBLIC" : "public";
    }

    @Override
    public @Nullable String defaultSchemaComment() {
        return null;
    }

    @Override
    public int likeness(String text) {
        return upper ? 0 : (int) OWN.matcher(text).results().count() * 2;
    }

    @Override
    public String fold(String written) {
        return upper ? written.toUpperCase(Locale.ROOT) : written.toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean reserved(String name) {
        return H2Names.KEYWORDS.contains(name.toLowerCase(Locale.ROOT));
    }

    @Override
    public String quote(String name) {
        return DefinedTypes.quote(name);
    }

    @Override
    public String query(String written) {
        return written;
    }

    @Override
    public TypeReading type(String written, TypeNames made) {
        return types.read(written, made);
    }

    @Override
    public @Nullable String serial(String type) {
        return COUNTING.get(type.toUpperCase(Locale.ROOT));
    }

    @Override
    public boolean showsSequences() {
        return false;
    }

    @Override
    public boolean showsKeyIndexes() {
        return false;
    }

    @Override
    public String drawsFrom(TableName sequence) {
        return "NEXT VALUE FOR " + quote(sequence);
    }

    @Override
    public DefaultNames names() {
        return names;
    }

    @Override
    public String condition(String written) {
        return written;
    }

    @Override
    public String defaultValue(String written, TypeReading type) {
        boolean word = written.matches("(?i)(current_\\w+|null|true|false|localtime\\w*)");
        return word ? written.toUpperCase(Locale.ROOT) : written;
    }

    @Override
    public String collation(@Nullable String schema, String name) {
        return quote(name);
    }

    @Override
    public String generatedKind() {
        return "stored";
    }

    @Override
    public SequenceShape sequence(SequenceOptions options, @Nullable String under) {
        Written said = options.type();
        String type = said != null ? said.text() : under == null ? "BIGINT" : under;
        String shown = types.read(type, TypeNames.NONE).text();
        long step = options.increment() == null ? 1 : options.increment();
        long lowest = lowest(shown);
        long least = options.least() != null ? options.least() : step > 0 ? 1 : lowest;
        long most = options.most() != null ? options.most() : step > 0 ? -1 - lowest : -1;
        Long first = options.start();
        return new SequenceShape(
                shown,
                first != null ? first : step > 0 ? least : most,
                step,
                least,
                most,
                options.cache() == null ? 32 : options.cache(),
                Boolean.TRUE.equals(options.cycle()));
    }

    private static long lowest(String type) {
        return switch (type.toUpperCase(Locale.ROOT)) {
            case "TINYINT" -> Byte.MIN_VALUE;
            case "SMALLINT" -> Short.MIN_VALUE;
            case "INTEGER", "INT" -> Integer.MIN_VALUE;
            default -> Long.MIN_VALUE;
        };
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
        if (up && shape.least() != 1) {
            words.add("MINVALUE " + shape.least());
        }
        if (shape.cache() != 32) {
            words.add("CACHE " + shape.cache());
        }
        if (shape.cycle()) {
            words.add("CYCLE");
        }
        return words.isEmpty() ? null : String.join(" ", words);
    }

    @Override
    public String definition(ConstraintShape shape) {
        TableName target = shape.target();
        if (target == null) {
            String nulls =
                    shape.nulls().isEmpty()
                            ? ""
                            : " NULLS " + shape.nulls().toUpperCase(Locale.ROOT);
            return (shape.primary() ? "PRIMARY KEY" : "UNIQUE")
                    + nulls
                    + " "
                    + list(shape.columns());
        }
        return "FOREIGN KEY "
                + list(shape.columns())
                + " REFERENCES "
                + quote(target)
                + " "
                + list(shape.targetColumns())
                + " ON UPDATE "
                + shape.onUpdate()
                + " ON DELETE "
                + shape.onDelete();
    }

    private String list(List<String> columns) {
        return columns.stream().map(this::quote).collect(Collectors.joining(", ", "(", ")"));
    }

    @Override
    public String definition(IndexShape index) {
        String nulls =
                index.nulls().isEmpty() ? "" : " NULLS " + index.nulls().toUpperCase(Locale.ROOT);
        String method =
                index.method().equals("btree") ? "" : index.method().toUpperCase(Locale.ROOT) + " ";
        return "CREATE "
                + (index.unique() ? "UNIQUE" + nulls + " " : "")
                + method
                + "INDEX "
                + quote(new TableName(index.table().schema(), index.name()))
                + " ON "
                + quote(index.table())
                + index.keys().stream()
                        .map(part -> quote(String.valueOf(part.column())) + order(part))
                        .collect(Collectors.joining(", ", " (", ")"));
    }

    @Override
    public String exclusion(IndexShape index, ConstraintShape constraint) {
        return definition(index);
    }

    /** H2 always tells where nulls stand; where nothing is said its setting decides. */
    private String order(IndexPart part) {
        String usual = upper == part.descending() ? "LAST" : "FIRST";
        String nulls = part.nulls().isEmpty() ? usual : part.nulls().toUpperCase(Locale.ROOT);
        return (part.descending() ? " DESC" : "") + " NULLS " + nulls;
    }

    @Override
    public String key(IndexPart part) {
        return part.column() + order(part);
    }

    @Override
    public String triggerWhen(CreateTrigger trigger) {
        return trigger.timing()
                + " "
                + trigger.events().stream().sorted().collect(Collectors.joining(" OR "))
                + (trigger.eachRow() ? ", each row" : ", each statement");
    }

    @Override
    public String trigger(TriggerShape trigger) {
        CreateTrigger made = trigger.statement();
        return "CREATE TRIGGER "
                + quote(new TableName(trigger.table().schema(), trigger.name()))
                + " "
                + made.timing()
                + " "
                + made.events().stream().sorted().collect(Collectors.joining(", "))
                + " ON "
                + quote(trigger.table())
                + (made.eachRow() ? " FOR EACH ROW " : " ")
                + trigger.call();
    }

    @Override
    public Routine routine(CreateRoutine create, TableName name, String written, TypeNames made) {
        return new Routine(
                name.schema(),
                name.name(),
                create.kind() == ObjectKind.AGGREGATE ? "aggregate" : "alias",
                "",
                "",
                "Java",
                written,
                null);
    }

    @Override
    public String domainCheck(String name, String condition) {
        return " CHECK (" + condition + ")";
    }
}
