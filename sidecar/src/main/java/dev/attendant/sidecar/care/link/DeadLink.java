package dev.attendant.sidecar.care.link;

import dev.attendant.sidecar.care.Severity;

/**
 * A link that leads nowhere.
 *
 * @param location the article's place
 * @param title the article's title
 * @param words what a reader clicks on
 * @param reason what is not there
 */
public record DeadLink(Severity severity, String location, String title, String words, String address, String reason) {

    static DeadLink of(Severity severity, LinkedPage page, Link link, String reason) {
        return new DeadLink(severity, page.location(), page.title(), link.words(), link.address(), reason);
    }
}
