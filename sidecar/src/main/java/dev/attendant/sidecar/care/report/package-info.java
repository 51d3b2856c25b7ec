/** All findings about a knowledge base, and the page that shows them. */
@NullMarked
package dev.attendant.sidecar.care.report;

import org.jspecify.annotations.NullMarked;
