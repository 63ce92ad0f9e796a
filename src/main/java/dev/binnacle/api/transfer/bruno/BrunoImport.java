package dev.binnacle.api.transfer.bruno;

import dev.binnacle.api.transfer.Imported;
import dev.binnacle.api.transfer.opencollection.CollectionTree;
import dev.binnacle.api.transfer.opencollection.OpenCollectionImport;
import dev.binnacle.api.transfer.source.Source;

import tools.jackson.databind.JsonNode;

import java.util.regex.Pattern;

/** One {@code .bru} file, or the parts that files of a folder are. */
public final class BrunoImport {
    private static final Pattern START =
            Pattern.compile(
                    "(?s)\\s*(?:#[^\\n]*\\n\\s*)*+(?:meta|get|post|put|delete|patch|options|head|http|headers|auth"
                        + "|vars|query|params|docs|script|tests|body|assert)(?::[a-z-]+)*\\s*[{\\[].*");

    private BrunoImport() {}

    public static boolean recognises(String text) {
        return START.matcher(text.substring(0, Math.min(text.length(), 4_000))).matches();
    }

    /** A request by itself; what its folder would add is not there. */
    public static Imported of(Source source) {
        BruFile file = BruFile.of(source.name(), source.text());
        if (file.block("vars").isPresent() || file.block("vars:secret").isPresent()) {
            var tree = new CollectionTree(source.title()).environment(environment(source));
            return OpenCollectionImport.of(tree.joined(), source.title());
        }
        if (file.block("meta").isEmpty()
                && file.blocks().stream()
                        .noneMatch(each ->
                                each.name()
                                        .matches("get|post|put|delete|patch|options|head|http"))) {
            var tree = new CollectionTree(source.title()).collection(folder(source));
            return OpenCollectionImport.of(tree.joined(), source.title());
        }
        JsonNode item = request(source);
        var tree = new CollectionTree(source.title());
        return OpenCollectionImport.of(
                item.has("http") || item.has("graphql") ? item : tree.item("", item).joined(),
                source.title());
    }

    /** A request in the shape of OpenCollection. */
    public static JsonNode request(Source source) {
        return new BruItem(BruFile.of(source.name(), source.text())).request(source.title());
    }

    public static JsonNode folder(Source source) {
        return new BruItem(BruFile.of(source.name(), source.text())).folder(source.title());
    }

    public static JsonNode environment(Source source) {
        return new BruItem(BruFile.of(source.name(), source.text())).environment(source.title());
    }
}
