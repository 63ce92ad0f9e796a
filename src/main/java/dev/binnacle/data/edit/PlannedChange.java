package dev.binnacle.data.edit;

import dev.binnacle.database.Sql;
import dev.binnacle.database.Statement;

/** A change and the one statement that will carry it out. */
record PlannedChange(Change change, Statement statement, Sql sql) {}
