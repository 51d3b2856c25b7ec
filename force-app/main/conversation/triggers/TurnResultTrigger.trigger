trigger TurnResultTrigger on Turn_Result__e(after insert) {
    new TurnResultHandler(new EventDelivery()).handle(Trigger.new);
}
