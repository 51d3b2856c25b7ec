package dev.attendant.training;

/** Settings of the tensor library, which reads them from system properties when it is loaded. */
final class Tensors {

    private Tensors() {}

    static void prepare(int threads) {
        // The natives come with the dependencies; nothing is to be looked for on the network.
        System.setProperty("ai.djl.offline", "true");
        System.setProperty("ai.djl.pytorch.num_threads", Integer.toString(threads));
        System.setProperty("ai.djl.pytorch.num_interop_threads", "1");
    }
}
