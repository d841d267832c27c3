package io.pagedesk.standalone;

import com.microsoft.playwright.Page;
import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * How long it takes from a customer's sending to the message on an agent's screen, on an idle desk: Messenger, webhook,
 * event, projection, live update, browser. Desk, simulator and browser share this machine. Prints the median and asserts
 * nothing.
 */
@Tag("benchmark")
@ExtendWith({DeskExtension.class, BrowserExtension.class})
class ScreenBenchmark {

    private static final int WARM_UP = 10;
    private static final int MESSAGES = 50;

    /** Answers at the instant, by this machine's clock, when the text stands on the screen. */
    private static final String SHOWN_AT = """
            text => new Promise(done => {
              const look = () => [...document.querySelectorAll('#thread .text')].some(one => one.textContent === text);
              const tell = () => requestAnimationFrame(() => done(Date.now()));
              if (look()) {
                tell();
                return;
              }
              const watch = new MutationObserver(() => {
                if (look()) {
                  watch.disconnect();
                  tell();
                }
              });
              watch.observe(document.body, { childList: true, subtree: true, characterData: true });
            })""";

    @Test
    void fromTheCustomersSendingToAnAgentsScreen(RunningDesk desk, Screens screens) {
        CustomerChat customer = desk.newCustomer();
        customer.writes("Hello");
        DeskScreen agent = DeskScreen.at(screens.of(desk, "admin"), "/app/tickets/" + customer.ticketId());
        for (int n = 0; n < WARM_UP; n++) {
            millis(customer, agent.page(), "warm up " + n);
        }
        double[] measured = new double[MESSAGES];
        for (int n = 0; n < MESSAGES; n++) {
            measured[n] = millis(customer, agent.page(), "message " + n);
        }
        Arrays.sort(measured);
        System.out.printf(
                "from a customer's sending to an agent's screen: %.0f ms (median of %d; 90%% within %.0f ms)%n",
                measured[MESSAGES / 2], MESSAGES, measured[MESSAGES * 9 / 10]);
    }

    private static double millis(CustomerChat customer, Page page, String text) {
        long sent = System.currentTimeMillis();
        customer.customer().writes(text);
        double shown = ((Number) page.evaluate(SHOWN_AT, text)).doubleValue();
        page.waitForTimeout(300);
        return shown - sent;
    }
}
