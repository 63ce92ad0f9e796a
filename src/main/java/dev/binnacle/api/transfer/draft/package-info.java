/** What importers of every format share: a request to be, its text, names, trees. */
@NullMarked
package dev.binnacle.api.transfer.draft;

import org.jspecify.annotations.NullMarked;
