/** The {@code .http} files of JetBrains' HTTP client and VS Code's REST client. */
@NullMarked
package dev.binnacle.api.transfer.http;

import org.jspecify.annotations.NullMarked;
