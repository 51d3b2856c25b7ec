/** The server: HTTP/1.1 on the loopback address, written out so that a reply can break off anywhere. */
@NullMarked
package dev.attendant.simulator.http;

import org.jspecify.annotations.NullMarked;
