package io.pagedesk.simulator.graph.connect;

import static org.springframework.web.util.HtmlUtils.htmlEscape;

import io.pagedesk.simulator.ledger.UserToken.Grant;
import io.pagedesk.simulator.ledger.UserToken.Listing;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

final class DialogPage {

    private static final String HTML = """
            <!doctype html>
            <html lang="en">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <meta name="color-scheme" content="light dark">
              <title>Log in - Messenger simulator</title>
              <link rel="icon" href="/icon.svg" type="image/svg+xml">
              <link rel="stylesheet" href="/style.css">
            </head>
            <body class="dialog">
              <main class="card">
                <p class="eyebrow">Messenger simulator</p>
                <h1>Allow app %1$s to work with your Pages?</h1>
                <p>You are logged in as <strong>%5$s</strong>. The app asks for:</p>
                <form method="post">
                  <input type="hidden" name="client_id" value="%1$s">
                  <input type="hidden" name="redirect_uri" value="%2$s">
                  <input type="hidden" name="state" value="%3$s">
                  <input type="hidden" name="scope" value="%6$s">
                  <input type="hidden" name="ticked" value="yes">
                  <ul class="scopes">%4$s</ul>
                  <details class="more"%10$s>
                    <summary>Make it go another way</summary>
                    <label>Your Pages<select name="pages">%7$s</select></label>
                    <label>Shown at a time<input type="number" name="page_size" min="1" max="100" value="%9$d"></label>
                    <label>The code that the app gets<select name="code">%8$s</select></label>
                  </details>
                  <div class="answer">
                    <button class="plain" name="decision" value="deny">Deny</button>
                    <button class="primary" name="decision" value="allow">Allow</button>
                  </div>
                </form>
              </main>
            </body>
            </html>
            """;
    private static final String SCOPE =
            "<li><label><input type=\"checkbox\" name=\"grant_%1$s\" value=\"yes\"%2$s> %1$s</label></li>";
    private static final String OPTION = "<option value=\"%s\"%s>%s</option>";
    private static final Map<Listing, String> LISTINGS = Map.of(
            Listing.ALL, "all in the list",
            Listing.PORTFOLIO, "in a business portfolio, not in the list",
            Listing.NONE, "none");
    private static final Map<LoginPlan.Code, String> CODES = Map.of(
            LoginPlan.Code.GOOD, "works",
            LoginPlan.Code.EXPIRED, "has expired",
            LoginPlan.Code.USED, "was used before",
            LoginPlan.Code.OTHER_REDIRECT, "is for another redirect_uri");

    private DialogPage() {}

    static String html(DialogRequest asked, LoginPlan plan) {
        return HTML.formatted(
                htmlEscape(asked.clientId()),
                htmlEscape(asked.redirectUri()),
                htmlEscape(asked.state()),
                scopes(asked, plan),
                FacebookLogin.USER_NAME,
                htmlEscape(String.join(",", asked.scopes())),
                options(Listing.values(), plan.pagesOrAll(), LISTINGS),
                options(LoginPlan.Code.values(), plan.codeOrGood(), CODES),
                plan.pageSize() == null ? Grant.USUAL_SIZE : plan.pageSize(),
                plan.equals(LoginPlan.USUAL) ? "" : " open");
    }

    private static String scopes(DialogRequest asked, LoginPlan plan) {
        return asked.scopes().stream()
                .map(it -> SCOPE.formatted(htmlEscape(it), plan.declinedOrNone().contains(it) ? "" : " checked"))
                .collect(Collectors.joining());
    }

    private static <E extends Enum<E>> String options(E[] values, E chosen, Map<E, String> names) {
        return Arrays.stream(values)
                .map(it -> OPTION.formatted(it.name(), it == chosen ? " selected" : "", names.get(it)))
                .collect(Collectors.joining());
    }
}
