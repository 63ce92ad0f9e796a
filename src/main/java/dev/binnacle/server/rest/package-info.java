/** One request from its first byte to its answer: read, plan, run, respond. */
@NullMarked
package dev.binnacle.server.rest;

import org.jspecify.annotations.NullMarked;
