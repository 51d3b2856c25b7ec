/** What language models cost: prices, budgets that are checked before a call, and the ledger. Money is in micro-USD. */
@NullMarked
package dev.attendant.sidecar.cost;

import org.jspecify.annotations.NullMarked;
