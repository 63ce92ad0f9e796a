package dev.binnacle.server.exposed;

import dev.binnacle.database.TableName;

import org.jspecify.annotations.Nullable;

/**
 * A function of the database that writes a result in a media type.
 *
 * @param target the resource it is for; null = for any
 * @param mediaType as a client asks for it, {@code *}{@code /*} for any
 * @param sent what the answer is called
 * @param function to call over the rows
 */
public record MediaHandler(
        @Nullable TableName target, String mediaType, String sent, TableName function) {}
