package dev.binnacle.api.run;

import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;

import java.nio.file.Path;

/** Where answers are written that a file asks to keep. */
final class Outputs {
    private Outputs() {}

    static Path inside(Path folder, String name) {
        Path target = folder.resolve(name).normalize();
        if (!target.startsWith(folder.normalize())) {
            throw Problem.of(
                            ProblemCode.REQUEST_NAME,
                            "The file " + name + " is outside the folder.",
                            folder.toString())
                    .exception();
        }
        return target;
    }
}
