/** Settings, models, costs, and what the Salesforce organization tells. */
@NullMarked
package dev.attendant.sidecar.http.admin;

import org.jspecify.annotations.NullMarked;
