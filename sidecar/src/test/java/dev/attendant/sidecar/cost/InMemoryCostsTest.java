package dev.attendant.sidecar.cost;

class InMemoryCostsTest extends CostLedgerContract {

    private final InMemoryCosts ledger = new InMemoryCosts();

    @Override
    protected CostLedger ledger() {
        return ledger;
    }
}
