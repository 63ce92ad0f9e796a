/** What proves who asks and has to be worked out for each request: digests, signatures. */
@org.jspecify.annotations.NullMarked
package dev.binnacle.api.sign;
