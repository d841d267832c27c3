package io.pagedesk.command.page;

import static io.pagedesk.command.desk.Shop.soon;
import static org.assertj.core.api.Assertions.assertThat;

import io.pagedesk.command.desk.RunningDesk;
import io.pagedesk.command.desk.Shop;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Features that Meta gives after App Review: use shows whether a Page has them, and nothing else does. */
class PageFeaturesTest extends RunningDesk {

    private Shop shop;

    @BeforeEach
    void open() {
        shop = new Shop(desk(), META, clock, jdbc);
    }

    @Test
    void nothingIsClaimedThatWasNotTried() {
        assertThat(state("profileAccess")).isEqualTo("UNTRIED");
        assertThat(state("humanAgent")).isEqualTo("UNTRIED");
        assertThat(feature("humanAgent").path("triedAt").isNull()).isTrue();
    }

    @Test
    void aNameThatMetaTellsShowsProfileAccess() {
        profile(200, "{\"first_name\":\"Ada\"}");

        soon(() -> assertThat(state("profileAccess")).isEqualTo("AVAILABLE"));
    }

    @Test
    void anAnswerWithoutANameShowsThatThereIsNone() {
        profile(200, "{}");

        soon(() -> assertThat(state("profileAccess")).isEqualTo("UNAVAILABLE"));
        assertThat(feature("profileAccess").path("code").isNull()).isTrue();
    }

    @Test
    void aMissingPermissionIsShownWithItsCode() {
        profile(400, "{\"error\":{\"code\":200,\"error_subcode\":2018028}}");

        soon(() -> assertThat(state("profileAccess")).isEqualTo("UNAVAILABLE"));
        assertThat(feature("profileAccess").path("code").asInt()).isEqualTo(200);
        assertThat(feature("profileAccess").path("subcode").asInt()).isEqualTo(2018028);
    }

    @Test
    void aPersonWhomMetaTellsNobodyAboutShowsNothing() {
        profile(400, "{\"error\":{\"code\":100,\"error_subcode\":2018218}}");
        profile(200, "{\"name\":\"Ada\"}");

        soon(() -> assertThat(state("profileAccess")).isEqualTo("AVAILABLE"));
        assertThat(feature("profileAccess").path("code").isNull()).isTrue();
    }

    @Test
    void aNewTokenIsTriedWithTheLastCustomerOfBefore() {
        String psid = profile(200, "{\"name\":\"Ada\"}");
        soon(() -> assertThat(state("profileAccess")).isEqualTo("AVAILABLE"));
        META.answer("GET /v26.0/" + psid, 200, "{}");

        shop.connect("second-token");

        soon(() -> assertThat(state("profileAccess")).isEqualTo("UNAVAILABLE"));
    }

    @Test
    void aTaggedReplyThatMetaTakesShowsHumanAgent() {
        answersAfterADay();

        soon(() -> assertThat(state("humanAgent")).isEqualTo("AVAILABLE"));
    }

    @Test
    void aTaggedReplyThatMetaRefusesForWantOfPermissionShowsThatToo() {
        shop.refuses(10, null);

        answersAfterADay();

        soon(() -> assertThat(state("humanAgent")).isEqualTo("UNAVAILABLE"));
        assertThat(feature("humanAgent").path("code").asInt()).isEqualTo(10);
    }

    @Test
    void anUntaggedReplyShowsNothingOfHumanAgent() {
        String psid = shop.newCustomer();
        shop.answers(psid, "Hello.");

        soon(() -> assertThat(shop.textsSent()).contains("Hello."));
        assertThat(state("humanAgent")).isEqualTo("UNTRIED");
    }

    private void answersAfterADay() {
        String psid = shop.newCustomer();
        advance(Duration.ofHours(25));
        shop.answers(psid, "Late.");
    }

    /** A customer about whom Meta answers so. */
    private String profile(int status, String body) {
        String psid = "4" + System.nanoTime();
        META.answer("GET /v26.0/" + psid, status, body);
        shop.writes(psid);
        return psid;
    }

    private String state(String feature) {
        return feature(feature).path("state").asString();
    }

    private JsonNode feature(String feature) {
        return shop.view().path("features").path(feature);
    }
}
