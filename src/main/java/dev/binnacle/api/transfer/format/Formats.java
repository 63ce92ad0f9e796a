package dev.binnacle.api.transfer.format;

import dev.binnacle.api.curl.CurlImport;
import dev.binnacle.api.hurl.BrokenHurl;
import dev.binnacle.api.hurl.HurlFile;
import dev.binnacle.api.hurl.HurlReading;
import dev.binnacle.api.openapi.OpenApiImport;
import dev.binnacle.api.transfer.Imported;
import dev.binnacle.api.transfer.bruno.BrunoExport;
import dev.binnacle.api.transfer.bruno.BrunoImport;
import dev.binnacle.api.transfer.draft.FileNames;
import dev.binnacle.api.transfer.draft.Gathering;
import dev.binnacle.api.transfer.har.HarImport;
import dev.binnacle.api.transfer.http.HttpEnvironments;
import dev.binnacle.api.transfer.http.HttpImport;
import dev.binnacle.api.transfer.insomnia.InsomniaImport;
import dev.binnacle.api.transfer.opencollection.OpenCollectionImport;
import dev.binnacle.api.transfer.postman.PostmanImport;
import dev.binnacle.api.transfer.source.Source;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** All formats, one entry each; the first that recognises a file reads it. */
final class Formats {
    private static final List<Format> ALL =
            List.of(
                    new Format(
                            "OpenAPI",
                            source -> source.hasMember(Set.of("openapi", "swagger")),
                            Formats::described),
                    tree("HAR", HarImport::recognises, HarImport::of),
                    tree("Postman", PostmanImport::recognises, PostmanImport::of),
                    tree("Insomnia", InsomniaImport::recognises, InsomniaImport::of),
                    tree(
                            "OpenCollection",
                            OpenCollectionImport::recognises,
                            source -> OpenCollectionImport.of(source.tree(), source.title())),
                    tree("Bruno's export", BrunoExport::recognises, BrunoExport::of),
                    tree("environments", HttpEnvironments::recognises, HttpEnvironments::of),
                    text("curl", CurlImport::looksLike, Formats::curl),
                    text("Bruno", BrunoImport::recognises, BrunoImport::of),
                    new Format("Hurl", Formats::isHurl, Formats::hurl),
                    text(".http", HttpImport::recognises, HttpImport::of));

    private Formats() {}

    static List<Format> all() {
        return ALL;
    }

    private static Format tree(
            String name, Predicate<JsonNode> recognises, Function<Source, Imported> read) {
        return new Format(
                name, source -> source.looksLikeTree() && recognises.test(source.tree()), read);
    }

    private static Format text(
            String name, Predicate<String> recognises, Function<Source, Imported> read) {
        return new Format(
                name, source -> !source.looksLikeJson() && recognises.test(source.text()), read);
    }

    /** The document is kept too: answers are held against it. */
    private static Imported described(Source source) {
        Imported read = OpenApiImport.of(source.text(), source.name());
        String ending = source.looksLikeJson() ? ".json" : ".yaml";
        var described =
                new Imported.Described(FileNames.safe(source.title()) + ending, source.text());
        return new Imported(read.files(), read.environments(), List.of(described), read.leftOut());
    }

    private static Imported curl(Source source) {
        var gathering = new Gathering();
        CurlImport read = CurlImport.of(source.text());
        read.leftOut().forEach(each -> gathering.leftOut(source.title(), each));
        gathering.add(List.of(), source.title(), read.hurl());
        return gathering.done();
    }

    /** A file that is called so is told where it is broken. */
    private static boolean isHurl(Source source) {
        HurlReading reading = HurlReading.of(source.text());
        if (reading instanceof BrokenHurl broken && source.name().endsWith(".hurl")) {
            throw broken.problem(source.name()).exception();
        }
        return reading instanceof HurlFile file && !file.entries().isEmpty();
    }

    private static Imported hurl(Source source) {
        var gathering = new Gathering();
        gathering.add(List.of(), source.title(), source.text());
        return gathering.done();
    }
}
