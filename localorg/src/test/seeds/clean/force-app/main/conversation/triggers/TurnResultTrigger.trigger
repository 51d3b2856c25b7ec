trigger TurnResultTrigger on Turn_Result__e(after insert) {
    new TurnResultHandler().handle(Trigger.new);
}
