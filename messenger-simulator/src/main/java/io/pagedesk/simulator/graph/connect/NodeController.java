package io.pagedesk.simulator.graph.connect;

import io.pagedesk.simulator.context.SimulatorEndpoint;
import io.pagedesk.simulator.graph.GraphException;
import io.pagedesk.simulator.graph.GraphPath;
import io.pagedesk.simulator.graph.GraphRequest;
import io.pagedesk.simulator.graph.Tokens;
import io.pagedesk.simulator.ledger.ChatId;
import io.pagedesk.simulator.ledger.Customer;
import io.pagedesk.simulator.ledger.Ledger;
import io.pagedesk.simulator.ledger.Page;
import io.pagedesk.simulator.ledger.ProfileAccess;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A Page or a customer's profile by id, with the {@code fields} that were asked for. */
@SimulatorEndpoint
class NodeController {

    private final Ledger ledger;
    private final Tokens tokens;
    private final Granted granted;

    NodeController(Ledger ledger, Tokens tokens, Granted granted) {
        this.ledger = ledger;
        this.tokens = tokens;
        this.granted = granted;
    }

    @GetMapping(GraphPath.VERSION + "/{node:[0-9]+|me}")
    Map<String, String> node(GraphRequest request, @PathVariable String node) {
        if (tokens.isUser(request)) {
            return userSees(request, node);
        }
        var caller = tokens.pageOf(request);
        if (node.equals("me") || ledger.page(node).isPresent()) {
            return selected(request, pageFields(tokens.pageOf(request, node)));
        }
        return profile(request, new ChatId(caller.id(), node));
    }

    private Map<String, String> userSees(GraphRequest request, String node) {
        var user = tokens.userOf(request);
        var userId = user.granted().userId();
        if (node.equals("me") || node.equals(userId)) {
            return selected(request, Map.of("id", userId, "name", FacebookLogin.USER_NAME));
        }
        return granted.pagesOf(user).stream()
                .filter(it -> it.id().equals(node))
                .findFirst()
                .map(it -> selected(request, pageFields(it)))
                .orElseThrow(() -> GraphException.noSuchObject(node));
    }

    private static Map<String, String> pageFields(Page page) {
        return Map.of("id", page.id(), "name", page.name(), "access_token", page.token());
    }

    private Map<String, String> profile(GraphRequest request, ChatId chat) {
        if (ledger.summary(chat).isEmpty()) {
            throw GraphException.noSuchObject(chat.psid());
        }
        var customer = ledger.customer(chat.psid()).orElseThrow(() -> GraphException.noSuchObject(chat.psid()));
        if (customer.profile() == ProfileAccess.UNAVAILABLE) {
            throw GraphException.of(100, 2018218, "(#100) No profile available for this user.");
        }
        return customer.profile() == ProfileAccess.EMPTY ? Map.of() : selected(request, profileFields(customer));
    }

    private static Map<String, String> profileFields(Customer customer) {
        if (customer.profile() == ProfileAccess.PARTIAL) {
            return Map.of("id", customer.psid(), "first_name", customer.firstName());
        }
        return Map.of(
                "id", customer.psid(),
                "name", customer.name(),
                "first_name", customer.firstName(),
                "last_name", customer.lastName());
    }

    private static Map<String, String> selected(GraphRequest request, Map<String, String> fields) {
        var wanted = List.of((request.text("fields").orElse("name") + ",id").split(",", -1));
        var selected = new TreeMap<>(fields);
        selected.keySet().retainAll(wanted);
        return selected;
    }
}
