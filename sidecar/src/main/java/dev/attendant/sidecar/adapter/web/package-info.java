/** Pages on the web, looked for with the JDK's own client. */
@NullMarked
package dev.attendant.sidecar.adapter.web;

import org.jspecify.annotations.NullMarked;
