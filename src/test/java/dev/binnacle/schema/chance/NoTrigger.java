package dev.binnacle.schema.chance;

import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

import java.sql.Connection;

/** A trigger that does nothing. */
public final class NoTrigger implements Trigger {
    @Override
    public void fire(
            Connection connection, Object @Nullable [] before, Object @Nullable [] after) {}
}
