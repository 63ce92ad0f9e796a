package dev.binnacle.desktop.schema.diagram;

import dev.binnacle.schema.diagram.DiagramFiles;
import dev.binnacle.schema.diagram.TextMetrics;

/**
 * What diagrams are made with, joined in {@code app}.
 *
 * @param files the workspace's saved views
 * @param metrics how wide the program's fonts write
 * @param design of the workspace's definition
 */
public record DiagramServices(DiagramFiles files, TextMetrics metrics, DesignServices design) {}
