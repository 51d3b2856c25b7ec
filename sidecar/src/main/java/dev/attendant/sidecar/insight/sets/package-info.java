/** Questions, passages and claims as their files hold them. */
@NullMarked
package dev.attendant.sidecar.insight.sets;

import org.jspecify.annotations.NullMarked;
