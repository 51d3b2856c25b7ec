/** Language models of OpenAI, and of any server that speaks its protocol, by OpenAI's own library. */
@NullMarked
package dev.attendant.sidecar.adapter.openai;

import org.jspecify.annotations.NullMarked;
