package dev.binnacle.desktop.schema.diagram;

import dev.binnacle.schema.diagram.DiagramFiles;
import dev.binnacle.schema.diagram.export.ShippedFonts;

/**
 * What diagrams are made with, joined in {@code app}.
 *
 * @param files the workspace's saved views
 * @param fonts what is measured and exported with
 * @param design of the workspace's definition
 */
public record DiagramServices(DiagramFiles files, ShippedFonts fonts, DesignServices design) {}
