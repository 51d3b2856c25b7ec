package dev.attendant.sidecar.chat.route;

/** Why a model was not asked. */
public enum Bar {
    BREAKER_OPEN("it failed too often of late"),
    PROVIDER_BUSY("too many calls to its provider are under way"),
    TENANT_BUSY("too many calls of this tenant to its provider are under way"),
    TENANT_RATE("this tenant called its provider too often in the last minute"),
    NO_TIME("too little time was left");

    private final String told;

    Bar(String told) {
        this.told = told;
    }

    String told() {
        return told;
    }
}
