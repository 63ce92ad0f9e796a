package dev.binnacle.cli;

import dev.binnacle.api.Exchange;
import dev.binnacle.api.contract.Contract;
import dev.binnacle.api.contract.Coverage;
import dev.binnacle.api.contract.CoverageCount;
import dev.binnacle.api.contract.Verdict;
import dev.binnacle.api.run.ExchangeWatch;
import dev.binnacle.api.run.RunOutcome;
import dev.binnacle.api.run.report.JsonReport;
import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Holds every exchange of a run against a description, and counts what of it was tried. */
final class ContractWatch implements ExchangeWatch {
    private final Contract contract;
    private final CoverageCount count;

    private ContractWatch(Contract contract) {
        this.contract = contract;
        count = new CoverageCount(contract.description());
    }

    static ContractWatch of(Path file) {
        try {
            return new ContractWatch(Contract.read(Files.readAllBytes(file), file.toString()));
        } catch (IOException unread) {
            throw Problem.of(
                            ProblemCode.DESCRIPTION_UNREADABLE,
                            file + " cannot be read.",
                            String.valueOf(unread.getMessage()))
                    .hint("Check its name and its rights.")
                    .exception(unread);
        }
    }

    @Override
    public List<String> look(Exchange exchange) {
        Verdict verdict = contract.check(exchange);
        count.add(exchange, verdict);
        return verdict.told();
    }

    /** Results, and at the end what of the description was tried. */
    String json(List<RunOutcome> outcomes) {
        return JsonReport.of(outcomes, coverage().json());
    }

    Coverage coverage() {
        return count.coverage();
    }
}
