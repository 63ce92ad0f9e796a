@NullMarked
package dev.binnacle.desktop.activity;

import org.jspecify.annotations.NullMarked;
