/** One tenant is one Salesforce org: its identity, keys and settings. */
@NullMarked
package dev.attendant.sidecar.tenant;

import org.jspecify.annotations.NullMarked;
