/** The people of a backend: Supabase Auth's interface over tables of its own. */
@NullMarked
package dev.binnacle.server.account;

import org.jspecify.annotations.NullMarked;
