package dev.binnacle.desktop.api;

import dev.binnacle.api.RequestHistory;
import dev.binnacle.api.auth.Credentials;
import dev.binnacle.api.call.RequestSender;
import dev.binnacle.api.collection.DraftJournal;
import dev.binnacle.api.collection.Environment;
import dev.binnacle.api.collection.EnvironmentFolder;
import dev.binnacle.api.collection.RequestFolder;
import dev.binnacle.api.complete.Operations;
import dev.binnacle.api.contract.KnownApis;
import dev.binnacle.api.load.LoadHosts;

import java.time.Clock;
import java.util.function.Supplier;

/**
 * What the API area works with, joined in {@code app}.
 *
 * @param given variables that the console knows by itself, such as {@code base}, named after where
 *     they come from; an environment's own values win; may wait, so asked inside jobs only
 * @param credentials what requests prove themselves with; it may wait too
 * @param apis descriptions that calls are held against; may wait
 * @param operations what the API in front says that it offers, for completion
 * @param loadHosts where load may be sent; read anew for each run, inside jobs only
 */
public record ApiServices(
        RequestFolder requests,
        EnvironmentFolder environments,
        RequestSender sender,
        RequestHistory history,
        DraftJournal drafts,
        Supplier<Environment> given,
        Credentials credentials,
        KnownApis apis,
        Operations operations,
        FormViewKeeper formViews,
        Supplier<LoadHosts> loadHosts,
        Clock clock) {}
