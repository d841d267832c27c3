package io.pagedesk.simulator.graph.connect;

import io.pagedesk.simulator.graph.GraphException;
import io.pagedesk.simulator.graph.GraphRequest;
import io.pagedesk.simulator.ledger.UserToken.Listing;
import java.util.List;

/** What was chosen on the dialog's page. */
final class DialogForm {

    private DialogForm() {}

    /** A field that is not there is as {@code planned}. */
    static LoginPlan plan(GraphRequest request, DialogRequest asked, LoginPlan planned) {
        return new LoginPlan(
                null,
                planned.userId(),
                request.text("ticked").isPresent() ? unticked(request, asked) : planned.declined(),
                request.text("pages").map(it -> chosen(Listing.class, it)).orElse(planned.pages()),
                planned.pageIds(),
                request.text("page_size").map(DialogForm::number).orElse(planned.pageSize()),
                request.text("code").map(it -> chosen(LoginPlan.Code.class, it)).orElse(planned.code()));
    }

    private static List<String> unticked(GraphRequest request, DialogRequest asked) {
        return asked.scopes().stream()
                .filter(it -> request.text("grant_" + it).isEmpty())
                .toList();
    }

    private static <E extends Enum<E>> E chosen(Class<E> type, String name) {
        try {
            return Enum.valueOf(type, name);
        } catch (IllegalArgumentException e) {
            throw GraphException.badParameter("No choice: " + name);
        }
    }

    private static int number(String text) {
        try {
            return Math.max(1, Integer.parseInt(text));
        } catch (NumberFormatException e) {
            throw GraphException.badParameter("No number: " + text);
        }
    }
}
