package dev.binnacle.schema.definition;

import dev.binnacle.schema.ddl.AccessStatement;
import dev.binnacle.schema.ddl.Alter;
import dev.binnacle.schema.ddl.CreateIndex;
import dev.binnacle.schema.ddl.CreateSequence;
import dev.binnacle.schema.ddl.CreateTable;
import dev.binnacle.schema.ddl.CreateView;
import dev.binnacle.schema.ddl.Ddl;
import dev.binnacle.schema.ddl.DdlScript;
import dev.binnacle.schema.ddl.ObjectKind;
import dev.binnacle.schema.ddl.ObjectStatement;
import dev.binnacle.schema.ddl.RoutineStatement;
import dev.binnacle.schema.ddl.SessionStatement;
import dev.binnacle.schema.ddl.TypeStatement;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Folds statements, in order, into what they make. One that needs what comes later waits for it, so
 * that files may stand in any order.
 */
final class Fold {
    private record Waiting(Scope scope, Ddl statement, Unresolved why) {}

    private final Model model = new Model();
    private final DefinitionDialect dialect;
    private final BiConsumer<Where, String> problems;
    private List<Waiting> waiting = new ArrayList<>();
    private String defaultSchema;

    Fold(DefinitionDialect dialect, String defaultSchema, BiConsumer<Where, String> problems) {
        this.dialect = dialect;
        this.defaultSchema = defaultSchema;
        this.problems = problems;
        model.schemas.put(defaultSchema, dialect.defaultSchemaComment());
    }

    Model all(List<DdlScript> scripts) {
        String usual = defaultSchema;
        for (int file = 0; file < scripts.size(); file++) {
            defaultSchema = usual;
            Scope scope = scope(scripts.get(file), file);
            for (Ddl statement : scripts.get(file).statements()) {
                if (statement instanceof SessionStatement.Set set) {
                    defaultSchema = SearchPath.after(set, dialect, defaultSchema);
                    scope = scope(scripts.get(file), file);
                } else {
                    attempt(scope, statement);
                }
            }
        }
        waited();
        new Inheritance(model, dialect, problems).finish();
        return model;
    }

    private Scope scope(DdlScript script, int file) {
        return new Scope(model, dialect, script, file, defaultSchema, problems);
    }

    private void attempt(Scope scope, Ddl statement) {
        try {
            fold(scope, statement);
        } catch (Unresolved missing) {
            waiting.add(new Waiting(scope, statement, missing));
        }
    }

    /** Tries again what had to wait, as long as that gets anywhere. */
    private void waited() {
        int before = -1;
        while (!waiting.isEmpty() && waiting.size() != before) {
            List<Waiting> now = waiting;
            before = now.size();
            waiting = new ArrayList<>();
            now.forEach(each -> attempt(each.scope(), each.statement()));
        }
        for (Waiting each : waiting) {
            each.scope().problem(each.why().span(), each.why().sentence());
        }
    }

    private void fold(Scope scope, Ddl statement) {
        switch (statement) {
            case CreateTable s -> new TableFold(scope).create(s);
            case CreateView s -> new TableFold(scope).create(s);
            case CreateIndex s -> new ConstraintFold(scope).index(s);
            case CreateSequence s -> new ObjectFold(scope).sequence(s);
            case TypeStatement s -> new ObjectFold(scope).type(s);
            case Alter s -> alter(scope, s);
            case RoutineStatement s -> routine(scope, s);
            case AccessStatement s -> access(scope, s);
            case ObjectStatement s -> object(scope, s);
            default -> {
                // rows and settings make no structure
            }
        }
    }

    private static void alter(Scope scope, Alter alter) {
        ObjectKind kind = alter.kind();
        if (!kind.relation() || kind == ObjectKind.SEQUENCE) {
            new AccessFold(scope).owner(alter);
        }
        if (kind == ObjectKind.TYPE || kind == ObjectKind.DOMAIN) {
            new ObjectFold(scope).alter(alter);
        } else if (kind.relation() || kind == ObjectKind.SEQUENCE || kind == ObjectKind.INDEX) {
            new AlterFold(scope).alter(alter);
        }
    }

    private static void routine(Scope scope, RoutineStatement statement) {
        switch (statement) {
            case RoutineStatement.CreateRoutine s -> new RoutineFold(scope).routine(s);
            case RoutineStatement.CreateTrigger s -> new RoutineFold(scope).trigger(s);
            case RoutineStatement.CreateRule s -> {}
            case RoutineStatement.Do s -> {}
        }
    }

    private static void access(Scope scope, AccessStatement statement) {
        switch (statement) {
            case AccessStatement.CreatePolicy s -> new AccessFold(scope).policy(s);
            case AccessStatement.AlterPolicy s -> new AccessFold(scope).policy(s);
            case AccessStatement.Grant s -> new AccessFold(scope).grant(s);
            case AccessStatement.DefaultPrivileges s -> {}
            case AccessStatement.Role s -> {}
        }
    }

    private static void object(Scope scope, ObjectStatement statement) {
        switch (statement) {
            case ObjectStatement.CreateSchema s -> new ObjectFold(scope).schema(s);
            case ObjectStatement.CreateExtension s -> new ObjectFold(scope).extension(s);
            case ObjectStatement.Drop s -> new DropFold(scope).drop(s);
            case ObjectStatement.Comment s -> new CommentFold(scope).comment(s);
            case ObjectStatement.CreateServer s -> {}
        }
    }
}
