package dev.binnacle.schema.rehearsal;

import dev.binnacle.base.Problem;
import dev.binnacle.database.TableName;
import dev.binnacle.schema.plan.Lock;
import dev.binnacle.schema.plan.LockClaim;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a statement was seen to do to tables that were there when the recording began.
 *
 * @param taken the strongest lock it took on each that it had not held before
 * @param held the strongest lock held on each when it had run
 * @param rewritten tables whose rows were written anew
 * @param problem why it failed; null = it ran
 */
public record Observed(
        Map<TableName, Lock> taken,
        Map<TableName, Lock> held,
        Set<TableName> rewritten,
        Duration time,
        @Nullable Problem problem) {
    public Observed {
        taken = Map.copyOf(taken);
        held = Map.copyOf(held);
        rewritten = Set.copyOf(rewritten);
    }

    /** As a plan claims them, strongest first. */
    public List<LockClaim> locks() {
        return taken.entrySet().stream()
                .map(entry -> new LockClaim(entry.getKey(), entry.getValue()))
                .sorted(
                        Comparator.comparing(LockClaim::lock)
                                .reversed()
                                .thenComparing(LockClaim::table))
                .toList();
    }
}
