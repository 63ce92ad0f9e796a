package dev.binnacle.workspace.vault;

import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.workspace.folder.AtomicFile;
import dev.binnacle.workspace.folder.FolderProblems;
import dev.binnacle.workspace.folder.OwnerOnly;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

/** A key in a file that only its owner may read: 32 random bytes as one line of base64. */
final class KeyFile {
    private KeyFile() {}

    /** The key in the file; refused when others could have read it. */
    static byte[] read(Path file) {
        try {
            if (Files.notExists(file)) {
                throw Problem.of(ProblemCode.VAULT_KEY_MISSING, file + " does not exist.")
                        .exception();
            }
            if (!OwnerOnly.isClosed(file)) {
                throw Problem.of(ProblemCode.VAULT_KEY_EXPOSED, file.toString()).exception();
            }
            byte[] key = Base64.getDecoder().decode(Files.readString(file).strip());
            if (key.length != Aes.KEY_BYTES) {
                throw new IllegalArgumentException(key.length + " bytes");
            }
            return key;
        } catch (IllegalArgumentException notAKey) {
            throw Problem.of(
                            ProblemCode.VAULT_KEY_MISSING,
                            file + " does not hold 32 bytes of base64.")
                    .exception(notAKey);
        } catch (IOException failure) {
            throw FolderProblems.from(failure, file);
        }
    }

    /** The key in the file, which is made with a random one when it is missing. */
    static byte[] readOrMake(Path file) {
        if (Files.notExists(file)) {
            try {
                AtomicFile.write(
                        file, Base64.getEncoder().encodeToString(Aes.random(Aes.KEY_BYTES)) + "\n");
            } catch (IOException failure) {
                throw FolderProblems.from(failure, file);
            }
        }
        return read(file);
    }
}
