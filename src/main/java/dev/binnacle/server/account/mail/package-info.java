/** Mails to people: made, kept until sent, sent. */
@NullMarked
package dev.binnacle.server.account.mail;

import org.jspecify.annotations.NullMarked;
