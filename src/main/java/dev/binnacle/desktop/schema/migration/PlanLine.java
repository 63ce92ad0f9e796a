package dev.binnacle.desktop.schema.migration;

/** A line of the sheet of what will run. */
sealed interface PlanLine permits FileLine, StepLine {}
