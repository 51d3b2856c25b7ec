package dev.attendant.localorg.payload;

/**
 * A constant of {@code ExamplePayloads}.
 *
 * @param example which example of the description it is: {@code METHOD path status name}, or with {@code request} in
 *     place of the status; empty where the comment above says none
 * @param json its text
 * @param line where it stands, from one
 */
record Payload(String name, String example, String json, int line) {}
