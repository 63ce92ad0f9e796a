package dev.binnacle.desktop.api;

import dev.binnacle.api.hurl.BrokenHurl;
import dev.binnacle.api.hurl.HurlFile;
import dev.binnacle.api.hurl.HurlReading;
import dev.binnacle.api.load.Demand;
import dev.binnacle.api.load.LoadLength;
import dev.binnacle.api.load.LoadPlan;
import dev.binnacle.api.load.Threshold;
import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * What the form asks for, as typed. Reading it fails with a problem that names the field.
 *
 * @param users whether the number is of users, and not of runs a second
 * @param rampUp until all users are there, or the rate is reached; empty = at once
 */
record LoadForm(String number, boolean users, String length, String rampUp, String thresholds) {
    Demand demand() {
        String plain = number.strip();
        if (!plain.matches(users ? "\\d{1,6}" : "\\d{1,7}(\\.\\d{1,3})?")) {
            throw Problem.of(
                            ProblemCode.LOAD_PLAN,
                            users
                                    ? "'" + plain + "' is no number of users."
                                    : "'" + plain + "' is no number of runs a second.",
                            "")
                    .exception();
        }
        return users
                ? new Demand.Users(Integer.parseInt(plain))
                : Demand.Rate.of(Double.parseDouble(plain));
    }

    List<Threshold> wanted() {
        return Arrays.stream(thresholds.split(","))
                .filter(each -> !each.isBlank())
                .map(Threshold::parse)
                .toList();
    }

    /**
     * @param folder where files that the text names are
     */
    LoadPlan plan(String text, Path folder, Map<String, String> variables) {
        HurlFile file =
                switch (HurlReading.of(text)) {
                    case HurlFile read -> read;
                    case BrokenHurl broken -> throw broken.problem("The text").exception();
                };
        LoadLength time = LoadLength.of(LoadLength.time(length));
        Duration ramp = rampUp.isBlank() ? Duration.ZERO : LoadLength.time(rampUp);
        return new LoadPlan(file, folder, variables, Map.of(), demand(), time, ramp);
    }
}
