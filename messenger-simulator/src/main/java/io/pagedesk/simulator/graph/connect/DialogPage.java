package io.pagedesk.simulator.graph.connect;

import static org.springframework.web.util.HtmlUtils.htmlEscape;

final class DialogPage {

    private static final String HTML = """
            <!doctype html>
            <html lang="en">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <title>Log in - Messenger simulator</title>
              <link rel="icon" href="/icon.svg" type="image/svg+xml">
              <link rel="stylesheet" href="/style.css">
            </head>
            <body class="dialog">
              <main class="card">
                <p class="eyebrow">Messenger simulator</p>
                <h1>Allow app %1$s to work with your Pages?</h1>
                <p>You are logged in as <strong>%5$s</strong>. The app asks for:</p>
                <ul>%4$s</ul>
                <form method="post">
                  <input type="hidden" name="client_id" value="%1$s">
                  <input type="hidden" name="redirect_uri" value="%2$s">
                  <input type="hidden" name="state" value="%3$s">
                  <input type="hidden" name="scope" value="%6$s">
                  <button class="plain" name="decision" value="deny">Deny</button>
                  <button class="primary" name="decision" value="allow">Allow</button>
                </form>
              </main>
            </body>
            </html>
            """;

    private DialogPage() {}

    static String html(String clientId, String redirectUri, String state, String scopes) {
        var items = "<li>" + htmlEscape(scopes).replace(",", "</li><li>") + "</li>";
        return HTML.formatted(
                htmlEscape(clientId),
                htmlEscape(redirectUri),
                htmlEscape(state),
                items,
                FacebookLogin.USER_NAME,
                htmlEscape(scopes));
    }
}
