package dev.binnacle.api.load;

import dev.binnacle.api.hurl.HurlFile;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * A load run as it is asked for.
 *
 * @param file its entries are run in order; each run has variables and cookies of its own
 * @param folder where files that it names are
 * @param secrets variables that are shown nowhere
 * @param rampUp until all users are there, or the full rate is reached
 */
public record LoadPlan(
        HurlFile file,
        Path folder,
        Map<String, String> variables,
        Map<String, String> secrets,
        Demand demand,
        LoadLength length,
        Duration rampUp) {
    public LoadPlan {
        variables = Map.copyOf(variables);
        secrets = Map.copyOf(secrets);
    }

    public LoadPlan(
            HurlFile file,
            Path folder,
            Map<String, String> variables,
            Demand demand,
            LoadLength length) {
        this(file, folder, variables, Map.of(), demand, length, Duration.ZERO);
    }
}
