package dev.binnacle.database.postgresql;

import dev.binnacle.database.Parameter;
import dev.binnacle.database.Session;
import dev.binnacle.database.Value;
import dev.binnacle.database.ValueKind;
import dev.binnacle.database.catalog.Cells;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingDeque;

/**
 * The answers to the catalog's files of one reading. All are asked for from the start, one after
 * the other on a thread that alone uses the session until {@link #close}, while the reader puts
 * together what has come: server and console work at the same time.
 */
final class CatalogFiles implements AutoCloseable {
    private static final Question END = new Question(CatalogFile.SCHEMAS, List.of());

    private final Session session;
    private final Map<CatalogFile, Question> asked = new EnumMap<>(CatalogFile.class);
    private final BlockingDeque<Question> waiting = new LinkedBlockingDeque<>();
    private final CompletableFuture<Boolean> ended = new CompletableFuture<>();

    CatalogFiles(Session session) {
        this.session = session;
        for (CatalogFile file : CatalogFile.values()) {
            if (file.always()) {
                var question = new Question(file, List.of());
                asked.put(file, question);
                waiting.addLast(question);
            }
        }
        Thread.ofVirtual().name("catalog").start(this::ask);
    }

    private record Question(
            CatalogFile file, List<Parameter> parameters, CompletableFuture<List<Cells>> answer) {
        Question(CatalogFile file, List<Parameter> parameters) {
            this(file, parameters, new CompletableFuture<>());
        }

        List<Cells> await() {
            try {
                return answer.join();
            } catch (CompletionException failed) {
                if (failed.getCause() instanceof RuntimeException known) {
                    throw known;
                }
                throw failed;
            }
        }
    }

    /** The first failure answers all questions after it: the server would refuse them for it. */
    private void ask() {
        Throwable failure = null;
        try {
            for (Question next = waiting.takeFirst(); next != END; next = waiting.takeFirst()) {
                if (failure == null) {
                    failure = answer(next);
                }
                if (failure != null) {
                    next.answer.completeExceptionally(failure);
                }
            }
        } catch (InterruptedException never) {
            Thread.currentThread().interrupt();
        } finally {
            ended.complete(true);
        }
    }

    private @Nullable Throwable answer(Question question) {
        try {
            var sql = question.file.sql(question.parameters);
            question.answer.complete(Cells.read(session, sql));
            return null;
        } catch (RuntimeException | Error failure) {
            return failure;
        }
    }

    /** The answer to a whole file. */
    List<Cells> all(CatalogFile file) {
        return asked.computeIfAbsent(file, missing -> first(missing, List.of())).await();
    }

    /** The answer for these numbers alone, one array for each parameter. */
    @SafeVarargs
    final List<Cells> of(CatalogFile file, Collection<String>... numbers) {
        return numbers[0].isEmpty() ? List.of() : with(file, numbers);
    }

    /** The same, also where there are none. */
    @SafeVarargs
    final List<Cells> with(CatalogFile file, Collection<String>... numbers) {
        return first(file, Arrays.stream(numbers).map(CatalogFiles::array).toList()).await();
    }

    /** Asks before all that wait: the reader cannot go on without. */
    private Question first(CatalogFile file, List<Parameter> parameters) {
        var question = new Question(file, parameters);
        waiting.addFirst(question);
        return question;
    }

    private static Parameter array(Collection<String> numbers) {
        String text = "{" + String.join(",", numbers) + "}";
        return new Parameter(Value.of(text), "text", ValueKind.TEXT);
    }

    /** Returns when the session is free again; what was not asked yet is not asked any more. */
    @Override
    public void close() {
        waiting.addFirst(END);
        ended.join();
    }
}
