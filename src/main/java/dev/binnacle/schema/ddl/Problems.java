package dev.binnacle.schema.ddl;

import dev.binnacle.database.script.Lines;

import java.util.ArrayList;
import java.util.List;

/** What could not be read, collected. */
final class Problems {
    private final Lines lines;
    private final List<SyntaxProblem> found = new ArrayList<>();

    Problems(Lines lines) {
        this.lines = lines;
    }

    void add(SyntaxFailure failure) {
        Lines.Place place = lines.place(failure.offset());
        found.add(
                new SyntaxProblem(
                        failure.offset(),
                        place.line(),
                        place.column(),
                        failure.expected(),
                        failure.found()));
    }

    List<SyntaxProblem> all() {
        return found;
    }
}
