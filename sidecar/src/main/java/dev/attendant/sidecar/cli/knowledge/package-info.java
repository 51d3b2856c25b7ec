/** Commands for those who keep the knowledge base. */
@NullMarked
package dev.attendant.sidecar.cli.knowledge;

import org.jspecify.annotations.NullMarked;
