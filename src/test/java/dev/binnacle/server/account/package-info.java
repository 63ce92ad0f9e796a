@NullMarked
package dev.binnacle.server.account;

import org.jspecify.annotations.NullMarked;
