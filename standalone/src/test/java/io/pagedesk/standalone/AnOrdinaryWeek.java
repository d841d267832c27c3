package io.pagedesk.standalone;

import static io.pagedesk.standalone.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.pagedesk.simulator.ledger.Page;
import io.pagedesk.simulator.ledger.ProfileAccess;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Seven days at a desk of two shops: what its pictures show. */
final class AnOrdinaryWeek {

    static final String BAKERY = "6100000000000001";
    static final String BIKES = "6100000000000002";

    private static final List<List<String>> PEOPLE = List.of(
            List.of("Jonas", "Weber", "Can I order a birthday cake for Saturday?"),
            List.of("Amina", "Diallo", "My brakes squeal when it rains. Is that dangerous?"),
            List.of("Mei", "Tanaka", "Do you bake without sugar?"),
            List.of("Carlos", "Prieto", "How long does a service take?"),
            List.of("Elif", "Yilmaz", "Is the café open on holidays?"));
    private static final List<String> AFTERWARDS = List.of("RESOLVED", "AWAITING_USER", "RESOLVED", "PENDING");

    private final RunningDesk desk;
    private int last;

    AnOrdinaryWeek(RunningDesk desk) {
        this.desk = desk;
    }

    /** Who wrote last, and waits. */
    CustomerChat passes() {
        team();
        connect(BAKERY, "Harbour Bakery");
        connect(BIKES, "Two Wheels Repair");
        for (int day = 0; day < 6; day++) {
            passesDay(day);
        }
        CustomerChat nora = today();
        troubles();
        return nora;
    }

    private void team() {
        Map.of(
                        "kim", "Kim Andersson",
                        "noor", "Noor van den Heuvel",
                        "li", "Li Wei",
                        "petra", "Petra Schmidt")
                .forEach((username, name) -> register(username, name, List.of("AGENT")));
        register("sam", "Sam Okafor", List.of("AUDITOR"));
        register("maxi", "Maximiliane von Schwarzenberg", List.of("AGENT", "ADMIN"));
        Map.of("shop-orders", "AGENT", "nightly-export", "AUDITOR")
                .forEach((name, role) -> post("/api/admin/agents/tokens", Map.of("name", name, "role", role)));
        post(
                "/api/admin/agents/canned-replies",
                Map.of("title", "Opening hours", "text", "We are open from eight to six, on Sundays until two."));
        post(
                "/api/admin/agents/canned-replies",
                Map.of("title", "Greeting", "text", "Hello {{customer.firstName|there}}, how can we help?"));
        post(
                "/api/admin/apps",
                Map.of(
                        "appId", "1000000000000002",
                        "name", "Harbour Group, next season",
                        "appSecret", "a-secret",
                        "verifyToken", "a-word",
                        "testMode", true));
    }

    private void passesDay(int day) {
        desk.admin().signIn("admin", RunningDesk.PASSWORD);
        int people = 3 + day % 3;
        for (int n = 0; n < people; n++) {
            List<String> person = PEOPLE.get((day + n) % PEOPLE.size());
            CustomerChat customer = newCustomer(n % 2 == 0 ? BAKERY : BIKES, person.get(0), person.get(1));
            customer.writes(person.get(2));
            desk.clock().forward(Duration.ofMinutes(4L + 9L * ((day + n) % 5)));
            if ((day + n) % 5 != 4) {
                customer.awaitLeft(customer.isAnswered(
                        Map.of("text", "Gladly! One moment.", "status", AFTERWARDS.get(n % AFTERWARDS.size()))));
            }
        }
        desk.clock().forward(Duration.ofHours(22));
    }

    private CustomerChat today() {
        desk.admin().signIn("admin", RunningDesk.PASSWORD);
        CustomerChat olga = newCustomer(BAKERY, "Olga", "Novak");
        olga.wrote(Duration.ofHours(3), "Do you have gluten-free bread today?");
        olga.awaitLeft(olga.isAnswered("Yes, two kinds: buckwheat, and one with seeds."));
        newCustomer(BIKES, "Luis", "Ortega").wrote(Duration.ofMinutes(50), "Is the blue city bike still for sale?");
        CustomerChat nora = newCustomer(BAKERY, "Nora", "Lind");
        nora.wrote(Duration.ofMinutes(12), "Hello! Are you open on Sunday?");
        nora.awaitLeft(nora.isAnswered("Good morning Nora! On Sundays from eight to two."));
        nora.writes("Perfect. Could you put two rye loaves aside for me?");
        return nora;
    }

    private void troubles() {
        desk.messenger().pages().killToken(BIKES);
        CustomerChat ivo = newCustomer(BIKES, "Ivo", "Marek");
        ivo.wrote(Duration.ofMinutes(4), "When can I pick up my bike?");
        ivo.isAnswered("It is ready from five o'clock.");
        CustomerChat early = desk.newCustomerOf(desk.newUnconnectedPage());
        early.deliveredUnasked("Is the garden centre on Messenger now?");
        ivo.customer().causes("message", "{\"is_deleted\":true}");
        eventually(() -> assertThat(desk.admin().get("/api/admin/pages").body()).contains("CREDENTIALS_EXPIRED"));
        eventually(() ->
                assertThat(desk.admin().get("/api/admin/parked").json().size()).isEqualTo(2));
    }

    private void connect(String pageId, String name) {
        String token = RunningDesk.tokenOf(pageId);
        desk.messenger().pages().save(new Page(pageId, name, token));
        post("/api/admin/pages", Map.of("appId", desk.appId(), "pageId", pageId, "accessToken", token));
    }

    private void register(String username, String name, List<String> roles) {
        post(
                "/api/admin/agents",
                Map.of("username", username, "name", name, "password", RunningDesk.PASSWORD, "roles", roles));
    }

    private void post(String path, Map<String, ?> body) {
        Http.Answer answer = desk.admin().call("POST", path, body);
        assertThat(answer.status()).as(answer.body()).isIn(200, 201);
    }

    private CustomerChat newCustomer(String pageId, String firstName, String lastName) {
        String psid = "72%014d".formatted(++last);
        desk.messenger().addCustomer(psid, firstName, lastName, ProfileAccess.FULL);
        return new CustomerChat(desk, pageId, psid);
    }
}
