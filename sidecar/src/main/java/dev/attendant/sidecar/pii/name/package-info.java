/** Names of people, places and organisations, addresses, titles and ages, found by a trained sequence tagger. */
@NullMarked
package dev.attendant.sidecar.pii.name;

import org.jspecify.annotations.NullMarked;
