package dev.binnacle.server.rest;

import dev.binnacle.database.TableName;
import dev.binnacle.server.exposed.Exposed;
import dev.binnacle.server.request.HttpCall;
import dev.binnacle.server.request.MediaType;
import dev.binnacle.server.request.Preferences;
import dev.binnacle.server.request.Query;
import dev.binnacle.server.request.QueryString;
import dev.binnacle.server.request.RowRange;
import dev.binnacle.server.token.Caller;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * One request with all that was found out about it before it is planned.
 *
 * @param profiled whether its schema was named by a header
 * @param target what its path names, in its schema
 * @param payload null = it has none
 */
record Exchange(
        HttpCall call,
        Caller caller,
        Exposed exposed,
        String schema,
        boolean profiled,
        TableName target,
        QueryString string,
        Query query,
        RowRange range,
        Preferences preferences,
        List<MediaType> accepted,
        @Nullable Payload payload) {

    boolean headOnly() {
        return call.method().equals("HEAD");
    }
}
