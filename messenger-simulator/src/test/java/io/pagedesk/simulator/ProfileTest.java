package io.pagedesk.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.pagedesk.simulator.ledger.ProfileAccess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ProfileTest {

    @RegisterExtension
    static final Simulated simulated = new Simulated();

    private static Graph.Answer profile(ProfileAccess access) {
        var psid = Simulated.newPsid();
        simulated.simulator().addCustomer(psid, "Ada", "Okafor", access);
        return get(psid, "name,first_name,last_name");
    }

    private static Graph.Answer get(String node, String fields) {
        return simulated.graph.get("/v26.0/" + node + "?fields=" + fields + "&appsecret_proof=" + Graph.PROOF);
    }

    @Test
    void fullProfileHasWhatWasAskedFor() {
        var json = profile(ProfileAccess.FULL).json();
        assertThat(json.path("name").asString()).isEqualTo("Ada Okafor");
        assertThat(json.path("first_name").asString()).isEqualTo("Ada");
        assertThat(json.path("last_name").asString()).isEqualTo("Okafor");
        assertThat(json.propertyNames()).containsExactlyInAnyOrder("id", "name", "first_name", "last_name");
    }

    @Test
    void partialProfileLacksFields() {
        assertThat(profile(ProfileAccess.PARTIAL).json().propertyNames()).containsExactlyInAnyOrder("id", "first_name");
    }

    @Test
    void profileWithoutAccessIsAnEmptyObject() {
        assertThat(profile(ProfileAccess.EMPTY).text()).isEqualTo("{}");
    }

    @Test
    void unavailableProfileIsAnError() {
        var answer = profile(ProfileAccess.UNAVAILABLE);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.subcode()).isEqualTo(2018218);
    }

    @Test
    void someoneWhoIsNotACustomerOfThePageDoesNotExist() {
        assertThat(get("123", "name").subcode()).isEqualTo(33);
    }

    @Test
    void pageTellsItsNameAndToken() {
        var json = get(Graph.PAGE, "name,access_token").json();
        assertThat(json.path("name").asString()).isEqualTo("Acme Coffee");
        assertThat(json.path("access_token").asString()).isEqualTo(Graph.TOKEN);
    }
}
