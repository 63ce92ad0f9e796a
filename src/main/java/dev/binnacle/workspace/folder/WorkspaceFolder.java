package dev.binnacle.workspace.folder;

import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Where everything of a workspace is. What people write lies in plain sight, fit for git; what the
 * console records lies in {@code store/}, readable by its owner only.
 *
 * @param root absolute path of the folder
 */
public record WorkspaceFolder(Path root) {
    private static final List<String> WRITTEN_BY_PEOPLE =
            List.of(
                    "schema",
                    "migrations",
                    "snapshots",
                    "requests",
                    "queries",
                    "diagrams",
                    "access",
                    "actions",
                    "environments");
    private static final String IGNORED =
            "# what the console records; never fit for git\nstore/\ndemo/\n";

    public WorkspaceFolder(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    /**
     * Makes what is missing of the layout; touches nothing that is there.
     *
     * @return whether the workspace is new
     */
    public boolean prepare() {
        // H2 reads settings after a semicolon in a path, so such a path would not be only a path
        if (root.toString().indexOf(';') >= 0) {
            throw Problem.of(ProblemCode.WORKSPACE_UNUSABLE, root + " contains a semicolon.")
                    .hint("Choose a folder whose path has no semicolon.")
                    .exception();
        }
        try {
            boolean fresh = Files.notExists(store());
            OwnerOnly.folder(root);
            for (String name : WRITTEN_BY_PEOPLE) {
                OwnerOnly.folder(root.resolve(name));
            }
            OwnerOnly.folder(store());
            OwnerOnly.folder(store().resolve("log"));
            if (Files.notExists(root.resolve(".gitignore"))) {
                AtomicFile.write(root.resolve(".gitignore"), IGNORED);
            }
            return fresh;
        } catch (IOException failure) {
            throw FolderProblems.from(failure, root);
        }
    }

    public String name() {
        Path last = root.getFileName();
        return last == null ? root.toString() : last.toString();
    }

    /** Business operations that the API offers, a YAML file each. */
    public Path actions() {
        return root.resolve("actions");
    }

    /** What bodies of requests must be like, a JSON Schema for each table. */
    public Path schemas() {
        return root.resolve("schemas");
    }

    /** {@code .hurl} files. */
    public Path requests() {
        return root.resolve("requests");
    }

    /** {@code .sql} files people keep. */
    public Path queries() {
        return root.resolve("queries");
    }

    public Path schema() {
        return root.resolve("schema");
    }

    /** {@code .yaml} files, one per saved diagram. */
    public Path diagrams() {
        return root.resolve("diagrams");
    }

    public Path migrations() {
        return root.resolve("migrations");
    }

    /** {@code .sql} files, each a structure as it once was. */
    public Path snapshots() {
        return root.resolve("snapshots");
    }

    /** {@code .properties} files, one per environment. */
    public Path environments() {
        return root.resolve("environments");
    }

    /** The demo backend's database files. */
    /** How tokens are come by, a file each. */
    public Path auth() {
        return root.resolve("auth");
    }

    public Path demo() {
        return root.resolve("demo");
    }

    /** What the console records. */
    public Path store() {
        return root.resolve("store");
    }

    public Path vault() {
        return store().resolve("vault");
    }

    public Path log() {
        return store().resolve("log").resolve("binnacle.log");
    }

    public Path settings() {
        return store().resolve("settings.properties");
    }

    public Path desktop() {
        return store().resolve("desktop.properties");
    }

    /** A copy of the stored connections, readable before the store opens and beside it. */
    public Path connections() {
        return store().resolve("connections.properties");
    }
}
