package dev.binnacle.base;

import org.jspecify.annotations.Nullable;

/** Carries a {@link Problem} up to the one place that shows it. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Problem problem;

    public ProblemException(Problem problem, @Nullable Throwable cause) {
        super(problem.code().id() + " " + problem.sentence() + " " + problem.detail(), cause);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
