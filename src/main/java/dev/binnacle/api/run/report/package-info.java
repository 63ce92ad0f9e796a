/** Results of runs as other programs read them, and as people do. */
@NullMarked
package dev.binnacle.api.run.report;

import org.jspecify.annotations.NullMarked;
