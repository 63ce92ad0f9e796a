/**
 * The tables of people and what they hold; rows are plain fields, read and written in transactions.
 */
@NullMarked
package dev.binnacle.server.account.store;

import org.jspecify.annotations.NullMarked;
