/** Load: many calls at a rate or by many users, measured. */
@org.jspecify.annotations.NullMarked
package dev.binnacle.api.load;
