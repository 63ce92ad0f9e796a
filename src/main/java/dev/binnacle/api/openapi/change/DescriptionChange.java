package dev.binnacle.api.openapi.change;

import dev.binnacle.api.openapi.Description;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a newer description says otherwise, and which requests of the workspace that breaks. No file
 * is changed.
 *
 * @param operations those that changed, in the order of the newer description, gone ones last
 */
public record DescriptionChange(List<OperationChange> operations) {
    public DescriptionChange {
        operations = List.copyOf(operations);
    }

    /**
     * @param files the requests there are: texts by path
     */
    public static DescriptionChange of(
            Description before, Description now, Map<String, String> files) {
        return new Comparison(before, now).of(files);
    }

    /** The files with requests that no longer do what they did. */
    public Set<String> broken() {
        Set<String> broken = new TreeSet<>();
        operations.forEach(each -> each.lines().forEach(line -> broken.addAll(line.breaks())));
        return broken;
    }

    /** Operations that are new and that no request calls. */
    public List<String> fresh() {
        return operations.stream()
                .filter(each -> each.kind() == OperationChange.Kind.NEW)
                .filter(each -> each.requests().isEmpty())
                .map(OperationChange::operation)
                .toList();
    }
}
