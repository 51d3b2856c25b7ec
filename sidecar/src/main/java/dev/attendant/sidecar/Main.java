package dev.attendant.sidecar;

public final class Main {
    private Main() {}

    public static void main(String[] args) {}
}
