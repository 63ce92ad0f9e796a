@NullMarked
package dev.binnacle.workspace.demo;

import org.jspecify.annotations.NullMarked;
