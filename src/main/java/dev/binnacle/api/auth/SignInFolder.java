package dev.binnacle.api.auth;

import dev.binnacle.api.collection.Environment;
import dev.binnacle.api.collection.EnvironmentFolder;
import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Sign-ins, each a file {@code NAME.properties} in one folder of the workspace. */
public final class SignInFolder {
    private final Path root;

    /**
     * @param root need not exist: there are no sign-ins then
     */
    public SignInFolder(Path root) {
        this.root = root;
    }

    /** The names, broken ones too. */
    public List<String> names() {
        return new EnvironmentFolder(root).list().stream().map(Environment::name).toList();
    }

    /**
     * The sign-in of that name.
     *
     * @throws dev.binnacle.base.ProblemException when its file describes none
     */
    public Optional<SignIn> find(String name) {
        return new EnvironmentFolder(root)
                .list().stream()
                        .filter(each -> each.name().equals(name))
                        .findFirst()
                        .map(each -> SignIn.of(name, each.values()));
    }

    /**
     * Writes a new file.
     *
     * @throws dev.binnacle.base.ProblemException when there is one, or the name is not plain
     */
    public void create(String name, Map<String, String> values) {
        if (!name.matches("[\\w-]{1,60}")) {
            throw Problem.of(
                            ProblemCode.SIGN_IN_FILE,
                            "A sign-in has a name of letters, digits, - and _.",
                            name)
                    .exception();
        }
        String text =
                values.entrySet().stream()
                        .map(each -> each.getKey() + "=" + each.getValue() + "\n")
                        .collect(Collectors.joining());
        try {
            Files.createDirectories(root);
            Files.writeString(
                    root.resolve(name + ".properties"), text, StandardOpenOption.CREATE_NEW);
        } catch (IOException failure) {
            throw Problem.of(
                            ProblemCode.SIGN_IN_FILE,
                            "auth/" + name + ".properties could not be written.",
                            String.valueOf(failure.getMessage()))
                    .exception(failure);
        }
    }
}
