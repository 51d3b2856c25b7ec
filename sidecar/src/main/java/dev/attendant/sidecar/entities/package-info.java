/**
 * What a message names: numbers of orders, dates, amounts, products, people; each with its place and a normalised
 * value.
 */
@NullMarked
package dev.attendant.sidecar.entities;

import org.jspecify.annotations.NullMarked;
