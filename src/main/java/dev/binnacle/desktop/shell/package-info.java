@NullMarked
package dev.binnacle.desktop.shell;

import org.jspecify.annotations.NullMarked;
