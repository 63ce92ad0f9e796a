package dev.binnacle.schema.postgresql;

import dev.binnacle.database.Routine;
import dev.binnacle.database.TableName;
import dev.binnacle.database.script.ScriptSyntax;
import dev.binnacle.database.script.Token;
import dev.binnacle.database.script.Tokens;
import dev.binnacle.schema.ddl.Literals;
import dev.binnacle.schema.ddl.ObjectKind;
import dev.binnacle.schema.ddl.RoutineStatement.CreateRoutine;
import dev.binnacle.schema.ddl.Written;
import dev.binnacle.schema.definition.TypeNames;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Routines as PostgreSQL's catalog functions write them. */
final class DefinedRoutines {
    private static final Pattern DEFAULT =
            Pattern.compile("(?is)(.*?)\\s*(?:\\bdefault\\b|=)\\s*(.*)");
    private static final Pattern MODE = Pattern.compile("(?is)(in|out|inout|variadic)\\s+(.*)");
    private static final Pattern OPTION = Pattern.compile("(?is)(\\w+)\\s*=\\s*(.*)");
    private static final Pattern SET =
            Pattern.compile("(?is)set\\s+(\\S+?)\\s*(?:\\bto\\b|=)\\s*(.*)");

    private static final Pattern LENGTH = Pattern.compile("\\(\\d+(,\\d+)?\\)");

    /** First words of types that have several. */
    private static final Set<String> TYPE_WORDS =
            Set.of(
                    "character",
                    "char",
                    "double",
                    "timestamp",
                    "time",
                    "bit",
                    "national",
                    "interval",
                    "numeric",
                    "varchar");

    /** Flags in the order in which they are told, by what says them. */
    private static final List<String> FLAGS =
            List.of(
                    "WINDOW",
                    "IMMUTABLE",
                    "STABLE",
                    "PARALLEL SAFE",
                    "PARALLEL RESTRICTED",
                    "STRICT",
                    "SECURITY DEFINER",
                    "LEAKPROOF");

    private final TypeNames names;

    DefinedRoutines(TypeNames names) {
        this.names = names;
    }

    Routine routine(CreateRoutine create, TableName name, String written) {
        String arguments = arguments(create.arguments(), create.kind() == ObjectKind.PROCEDURE);
        String returns = returns(create);
        boolean aggregate = create.kind() == ObjectKind.AGGREGATE;
        return new Routine(
                name.schema(),
                name.name(),
                create.kind().words(),
                arguments,
                aggregate ? gathered(written) : returns,
                aggregate ? "internal" : create.language(),
                aggregate
                        ? aggregate(name, arguments, written)
                        : definition(create, name, arguments, returns, written),
                null);
    }

    /**
     * @param modes whether each says that it goes in
     */
    private String arguments(@Nullable Written written, boolean modes) {
        List<String> arguments = new ArrayList<>();
        for (String argument : split(written == null ? "" : written.text())) {
            arguments.add(argument(argument.replaceAll("\\s+", " "), modes));
        }
        return String.join(", ", arguments);
    }

    List<String> types(String arguments) {
        List<String> types = new ArrayList<>();
        for (String each : split(arguments)) {
            String argument = each.replaceAll("\\s+", " ");
            Matcher valued = DEFAULT.matcher(argument);
            String head = valued.matches() ? valued.group(1) : argument;
            Matcher moded = MODE.matcher(head);
            boolean said = moded.matches();
            if (!said || !moded.group(1).equalsIgnoreCase("out")) {
                String rest = said ? moded.group(2) : head;
                int name = named(rest);
                types.add(type(rest.substring(name)));
            }
        }
        return types;
    }

    private String argument(String written, boolean modes) {
        Matcher valued = DEFAULT.matcher(written);
        boolean hasValue = valued.matches();
        String head = hasValue ? valued.group(1) : written;
        Matcher moded = MODE.matcher(head);
        String mode = moded.matches() ? moded.group(1).toUpperCase(Locale.ROOT) : "";
        String rest = moded.matches() ? moded.group(2) : head;
        boolean in = mode.isEmpty() || mode.equals("IN");
        String text = (in ? modes ? "IN " : "" : mode + " ") + typed(rest);
        if (!hasValue) {
            return text;
        }
        String type = rest.substring(rest.lastIndexOf(' ') + 1);
        String value =
                DefinedExpressions.defaultValue(valued.group(2), DefinedTypes.read(type, names));
        return text + " DEFAULT " + (value == null ? valued.group(2) : value);
    }

    /** A type with or without a name before it. */
    private String typed(String written) {
        int name = named(written);
        String type = type(written.substring(name));
        if (name == 0) {
            return type;
        }
        String first = written.substring(0, name).strip();
        return (first.startsWith("\"")
                        ? first
                        : PostgreSqlNames.quote(first.toLowerCase(Locale.ROOT)))
                + " "
                + type;
    }

    /** Where the type begins that may follow a name. */
    private static int named(String written) {
        int space = written.indexOf(' ');
        String first = space < 0 ? written : written.substring(0, space);
        boolean unnamed =
                space < 0
                        || TYPE_WORDS.contains(
                                first.replaceAll("\\(.*", "").toLowerCase(Locale.ROOT));
        return unnamed ? 0 : space + 1;
    }

    private String returns(CreateRoutine create) {
        Written written = create.returns();
        if (written == null) {
            return "";
        }
        String text = written.text().replaceAll("\\s+", " ");
        if (text.toLowerCase(Locale.ROOT).startsWith("table")) {
            int open = text.indexOf('(');
            List<String> columns = new ArrayList<>();
            split(text.substring(open + 1, text.lastIndexOf(')')))
                    .forEach(column -> columns.add(typed(column)));
            return "TABLE(" + String.join(", ", columns) + ")";
        }
        return type(text);
    }

    /** Routines know no lengths. */
    private String type(String written) {
        return LENGTH.matcher(DefinedTypes.read(written, names).text()).replaceAll("");
    }

    private static List<String> split(String text) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        boolean quoted = false;
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char one = text.charAt(i);
            quoted ^= one == '\'';
            depth += quoted ? 0 : one == '(' || one == '[' ? 1 : one == ')' || one == ']' ? -1 : 0;
            if (one == ',' && depth == 0 && !quoted) {
                parts.add(text.substring(from, i).strip());
                from = i + 1;
            }
        }
        if (!text.substring(from).isBlank()) {
            parts.add(text.substring(from).strip());
        }
        return parts;
    }

    private static String full(TableName name) {
        return PostgreSqlNames.quote(name.schema()) + "." + PostgreSqlNames.quote(name.name());
    }

    private static String definition(
            CreateRoutine create,
            TableName name,
            String arguments,
            String returns,
            String written) {
        Written body = create.body();
        if (body == null || !oneString(body.text())) {
            return written + "\n";
        }
        String kind = create.kind().words();
        StringBuilder text = new StringBuilder("CREATE OR REPLACE ");
        text.append(kind.toUpperCase(Locale.ROOT))
                .append(' ')
                .append(full(name))
                .append('(')
                .append(arguments)
                .append(")\n");
        if (!returns.isEmpty()) {
            text.append(" RETURNS ").append(returns).append('\n');
        }
        text.append(" LANGUAGE ").append(PostgreSqlNames.quote(create.language())).append('\n');
        String flags = flags(create);
        text.append(flags).append(flags.isEmpty() ? "" : "\n");
        for (Written option : create.options()) {
            Matcher set = SET.matcher(option.text());
            if (set.matches()) {
                text.append(setting(set)).append('\n');
            }
        }
        String source = Literals.string(body.text());
        String quote = "$" + kind;
        while (source.contains(quote)) {
            quote += "x";
        }
        return text.append("AS " + quote + "$").append(source).append(quote + "$\n").toString();
    }

    /** Not a body of statements, and not a file and a name in it. */
    private static boolean oneString(String body) {
        Token first = new Tokens(body, ScriptSyntax.POSTGRESQL).next();
        return first != null && first.type() == Token.Type.STRING && first.end() == body.length();
    }

    private static String flags(CreateRoutine create) {
        List<String> said = new ArrayList<>();
        StringBuilder numbers = new StringBuilder();
        for (Written option : create.options()) {
            String word = option.text().toUpperCase(Locale.ROOT).replaceAll("\\s+", " ");
            word = word.replace("EXTERNAL ", "");
            said.add(word.equals("RETURNS NULL ON NULL INPUT") ? "STRICT" : word);
            boolean cost = word.startsWith("COST ") && !word.equals("COST 100");
            boolean rows = word.startsWith("ROWS ") && !word.equals("ROWS 1000");
            if (cost || rows) {
                numbers.append(' ').append(word);
            }
        }
        StringBuilder flags = new StringBuilder();
        FLAGS.stream().filter(said::contains).forEach(flag -> flags.append(' ').append(flag));
        return flags.append(numbers).toString();
    }

    /** Lists of names are told as texts. */
    private static String setting(Matcher set) {
        List<String> values = new ArrayList<>();
        for (String value : split(set.group(2))) {
            boolean quoted = value.startsWith("'");
            String bare = value.startsWith("\"") ? Literals.name(value) : value;
            values.add(quoted ? value : "'" + bare.replace("'", "''") + "'");
        }
        return " SET " + set.group(1) + " TO " + String.join(", ", values);
    }

    private static List<String> options(String written) {
        return split(written.substring(written.lastIndexOf('(') + 1, written.lastIndexOf(')')));
    }

    /** The type that an aggregate gathers in, which it gives back unless a function ends it. */
    private String gathered(String written) {
        for (String option : options(written)) {
            Matcher part = OPTION.matcher(option);
            if (part.matches() && part.group(1).equalsIgnoreCase("stype")) {
                return DefinedTypes.read(part.group(2), names).text();
            }
        }
        return "";
    }

    private static String aggregate(TableName name, String arguments, String written) {
        List<String> parts = new ArrayList<>();
        for (String option : options(written)) {
            Matcher part = OPTION.matcher(option);
            parts.add(
                    part.matches()
                            ? part.group(1).toUpperCase(Locale.ROOT) + " = " + part.group(2)
                            : option.toUpperCase(Locale.ROOT));
        }
        return "CREATE AGGREGATE "
                + full(name)
                + "("
                + (arguments.isEmpty() ? "*" : arguments)
                + ") ("
                + String.join(", ", parts)
                + ")";
    }
}
