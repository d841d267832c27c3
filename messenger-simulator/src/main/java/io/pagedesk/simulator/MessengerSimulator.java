package io.pagedesk.simulator;

import io.pagedesk.simulator.context.SimulatorEnvironment;
import io.pagedesk.simulator.customer.CustomerActs;
import io.pagedesk.simulator.customer.CustomerChanges;
import io.pagedesk.simulator.customer.Customers;
import io.pagedesk.simulator.graph.send.Call;
import io.pagedesk.simulator.graph.send.Calls;
import io.pagedesk.simulator.ledger.Customer;
import io.pagedesk.simulator.ledger.Ledger;
import io.pagedesk.simulator.ledger.ProfileAccess;
import io.pagedesk.simulator.misbehaviour.Misbehaviour;
import io.pagedesk.simulator.misbehaviour.Misbehaviours;
import io.pagedesk.simulator.page.PageInbox;
import io.pagedesk.simulator.page.Pages;
import io.pagedesk.simulator.page.PolicyEnforcement;
import io.pagedesk.simulator.thread.ThreadControl;
import io.pagedesk.simulator.webhook.WebhookTarget;
import io.pagedesk.simulator.webhook.Webhooks;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/**
 * A stand-in for Messenger and the Graph API, which applies Meta's rules by its own record. It listens on a port of its
 * own and may share the process with the desk that it is a counterpart of.
 */
public final class MessengerSimulator implements AutoCloseable {

    private final ServletWebServerApplicationContext context;

    private MessengerSimulator(ServletWebServerApplicationContext context) {
        this.context = context;
    }

    /** Starts beside whatever runs in this process, and leaves that process's logging as it is. */
    public static MessengerSimulator start(SimulatorSettings settings) {
        var application = application(settings);
        // It would set the log up again, and tear it down for everyone when the simulator closes.
        application.setListeners(application.getListeners().stream()
                .filter(it -> !(it instanceof LoggingApplicationListener))
                .toList());
        return new MessengerSimulator((ServletWebServerApplicationContext) application.run());
    }

    static SpringApplication application(SimulatorSettings settings) {
        var application = new SpringApplication(SimulatorApplication.class);
        application.setWebApplicationType(WebApplicationType.SERVLET);
        application.setEnvironment(new SimulatorEnvironment(settings.port()));
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        application.setRegisterShutdownHook(false);
        application.addInitializers(
                context -> ((GenericApplicationContext) context).registerBean(SimulatorSettings.class, () -> settings));
        return application;
    }

    public int port() {
        var server = context.getWebServer();
        if (server == null) {
            throw new IllegalStateException("The simulator is closed");
        }
        return server.getPort();
    }

    public URI baseUri() {
        return URI.create("http://localhost:" + port());
    }

    /** A customer who is known already, in the first of their chats. */
    public SimulatedCustomer customer(String psid) {
        return customer(psid, null);
    }

    /** The same, in the chat with a certain Page. */
    public SimulatedCustomer customer(String psid, @Nullable String pageId) {
        var customers = part(Customers.class);
        var chat = customers.chatId(psid, pageId);
        return new SimulatedCustomer(
                chat,
                customers,
                part(CustomerActs.class),
                part(CustomerChanges.class),
                part(ThreadControl.class),
                part(PageInbox.class));
    }

    /** Adds a customer, or changes the profile of one. */
    public SimulatedCustomer addCustomer(String psid, String firstName, String lastName, ProfileAccess profile) {
        part(Customers.class).save(new Customer(psid, firstName, lastName, profile), null);
        return customer(psid);
    }

    public Pages pages() {
        return part(Pages.class);
    }

    /** Warns, blocks or unblocks Pages. */
    public PolicyEnforcement policy() {
        return part(PolicyEnforcement.class);
    }

    public void begin(Misbehaviour misbehaviour) {
        part(Misbehaviours.class).begin(misbehaviour);
    }

    public void behave() {
        part(Misbehaviours.class).endAll();
    }

    /** Every call of the Send API so far, refused ones too. */
    public List<Call> calls() {
        return part(Calls.class).all();
    }

    public void clearCalls() {
        part(Calls.class).clear();
    }

    /** Sends webhooks to {@code target} from now on, without asking it first. */
    public void pointAt(URI target) {
        part(WebhookTarget.class).set(target);
    }

    /** Signs and sends any JSON as a webhook body. */
    public void deliver(String json) {
        var unused = part(Webhooks.class).postRaw(JsonMapper.shared().readTree(json));
    }

    /** The bodies that the target did not answer with 200 in time. */
    public List<String> undelivered() {
        return part(Ledger.class).undeliveredWebhooks().stream()
                .map(it -> it.body())
                .toList();
    }

    private <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}
