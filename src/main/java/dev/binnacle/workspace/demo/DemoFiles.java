package dev.binnacle.workspace.demo;

import dev.binnacle.workspace.folder.AtomicFile;
import dev.binnacle.workspace.folder.OwnerOnly;
import dev.binnacle.workspace.folder.WorkspaceFolder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The demo's requests, queries, actions and environment: text in the workspace like any other. */
final class DemoFiles {
    private static final List<String> FILES =
            List.of(
                    "requests/demo/products.hurl",
                    "requests/demo/dearest.hurl",
                    "requests/accounts/sign-up.hurl",
                    "requests/demo/echo.hurl",
                    "requests/demo/echo-headers.hurl",
                    "requests/demo/create-order.hurl",
                    "requests/demo/not-found.hurl",
                    "requests/demo/slow.hurl",
                    "requests/demo/json.hurl",
                    "actions/pay-order.yaml",
                    "actions/publish-article.yaml",
                    "environments/demo.properties",
                    "queries/best-sellers.sql",
                    "queries/customers-without-orders.sql",
                    "queries/revenue-by-month.sql",
                    "queries/category-tree.sql");

    private DemoFiles() {}

    /** Writes those that are missing; what a person has changed stays. */
    static void write(WorkspaceFolder folder) throws IOException {
        for (String name : FILES) {
            Path file = folder.root().resolve(name);
            if (Files.notExists(file)) {
                Path parent = file.getParent();
                if (parent != null) {
                    OwnerOnly.folder(parent);
                }
                AtomicFile.write(file, DemoText.read(name));
            }
        }
    }
}
