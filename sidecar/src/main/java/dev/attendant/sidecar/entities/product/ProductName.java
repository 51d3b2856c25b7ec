package dev.attendant.sidecar.entities.product;

import java.util.List;

/** One name of a product. */
record ProductName(String product, List<CatalogueWord> words) {

    ProductName {
        words = List.copyOf(words);
    }

    double weight() {
        return words.stream().mapToDouble(CatalogueWord::weight).sum();
    }
}
