package io.pagedesk.command.facebook;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.web.util.HtmlUtils;

/** What stands on the page about a deletion: what is true, whatever was asked for. */
final class DeletionStatusPage {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final String HTML = """
        <!doctype html>
        <html lang="en">
        <head>
          <meta charset="utf-8">
          <meta name="viewport" content="width=device-width, initial-scale=1">
          <meta name="color-scheme" content="light dark">
          <meta name="robots" content="noindex">
          <title>Deletion of your data</title>
        </head>
        <body>
          <main>
            <h1>Deletion of your data</h1>
            <p><strong>%s</strong></p>
            <p>%s</p>
            <p>This is about what you gave this helpdesk when you logged in with Facebook to connect a Page. What
            you wrote to a Page as its customer belongs to the conversation with that Page, where Facebook does not
            tell us who you are: please ask the Page about it.</p>
          </main>
        </body>
        </html>
        """;

    private DeletionStatusPage() {}

    static String of(Removal removal) {
        Instant finishedAt = removal.finishedAt();
        String asked = "Confirmation code " + removal.confirmationCode() + ", asked for on "
                + TIME.format(removal.requestedAt()) + ".";
        if (finishedAt == null) {
            return page("In progress", asked + " What is stored about you is being deleted.");
        }
        return removal.foundNothing()
                ? page(
                        "Nothing was stored",
                        asked + " When we looked, on " + TIME.format(finishedAt)
                                + ", nothing was stored about you. Nothing had to be deleted.")
                : page("Deleted", asked + " Finished on " + TIME.format(finishedAt) + ": " + deleted(removal));
    }

    static String ofNoRequest() {
        return page("Not known", "There is no request with this confirmation code.");
    }

    private static String deleted(Removal removal) {
        return "your name and id at Facebook, what you had allowed, your access token (logins: " + removal.logins()
                + ") and the access tokens of Pages that you had given (Pages: " + removal.pages() + ").";
    }

    private static String page(String state, String text) {
        return HTML.formatted(HtmlUtils.htmlEscape(state), HtmlUtils.htmlEscape(text));
    }
}
