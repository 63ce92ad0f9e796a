/** The backend's own server in the console: its state, routes, users, traffic and mails. */
@NullMarked
package dev.binnacle.desktop.server;

import org.jspecify.annotations.NullMarked;
