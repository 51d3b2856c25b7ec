/** Languages by Apache OpenNLP and its language model. */
@NullMarked
package dev.attendant.sidecar.adapter.opennlp;

import org.jspecify.annotations.NullMarked;
