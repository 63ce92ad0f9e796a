package dev.binnacle.api.transfer.update;

import dev.binnacle.api.transfer.Imported;

import java.util.List;

/**
 * An import after it was held against what the workspace has.
 *
 * @param imported what is left to be written: of a description that is kept already its new
 *     operations only
 * @param known whether a description of it is kept already
 * @param into the folder of requests in which the others of it lie; empty = the top
 * @param changes what the description says otherwise than the kept one, line by line, with the
 *     requests that breaks
 * @param broken files with requests that no longer do what they did
 */
public record Reimport(
        Imported imported, boolean known, String into, List<String> changes, List<String> broken) {
    public Reimport {
        changes = List.copyOf(changes);
        broken = List.copyOf(broken);
    }
}
