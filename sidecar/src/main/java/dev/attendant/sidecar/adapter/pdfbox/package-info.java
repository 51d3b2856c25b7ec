/** Articles in PDF files, read with Apache PDFBox. */
@NullMarked
package dev.attendant.sidecar.adapter.pdfbox;

import org.jspecify.annotations.NullMarked;
