package io.pagedesk.query.console.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.pagedesk.query.message.MessageView.AttachmentView;
import io.pagedesk.query.message.MessageView.CardView;
import io.pagedesk.query.message.MessageView.CoordinatesView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShownAttachmentTest {

    @ParameterizedTest
    @CsvSource({
        "image, https://cdn.example/1, picture",
        "sticker, https://cdn.example/1, sticker",
        "audio, https://cdn.example/1, audio",
        "video, https://cdn.example/1, video",
        "file, https://cdn.example/1, file",
        "location, https://maps.example/1, location",
        "fallback, https://shop.example/, link",
        "reel, https://www.facebook.com/reel/1, link",
        "hologram, https://cdn.example/1, link",
        "image, http://cdn.example/1, link",
        "image, /api/uploads/7, picture",
        "image, /api/session, unsupported",
        "image, //cdn.example/1, unsupported",
        "image, javascript:alert(1), unsupported",
        "file, data:text/html;x, unsupported",
        "image, , unsupported",
        "unsupported, , unsupported"
    })
    void eachKindLooksAsItCanAndNothingDangerousIsALink(String type, String url, String look) {
        ShownAttachment shown = ShownAttachment.of(attachment(type, url, null));

        assertThat(shown.look()).isEqualTo(look);
        if (look.equals("unsupported")) {
            assertThat(shown.url()).isNull();
        }
    }

    @Test
    void theDesksOwnCopyIsShownInPlaceOfMetas() {
        ShownAttachment shown = ShownAttachment.of(
                new AttachmentView("image", "https://cdn.example/1", null, null, null, null, "/api/media/7"));

        assertThat(shown.look()).isEqualTo("picture");
        assertThat(shown.url()).isEqualTo("/api/media/7");
    }

    @ParameterizedTest
    @CsvSource({
        "https://cdn.example/v/Invoice%202026.pdf?oh=1&oe=2, Invoice 2026.pdf",
        "https://cdn.example/, ",
        "https://cdn.example/a b, "
    })
    void aFileIsCalledAsItsAddressCallsIt(String url, String name) {
        assertThat(ShownAttachment.of(attachment("file", url, null)).title()).isEqualTo(name);
        assertThat(ShownAttachment.of(attachment("file", url, "Bill")).title()).isEqualTo("Bill");
    }

    @Test
    void aPlaceWithoutAnAddressLeadsToAMap() {
        ShownAttachment place = ShownAttachment.of(
                new AttachmentView("location", null, null, new CoordinatesView(52.5, 13.25), null, null, null));

        assertThat(place.look()).isEqualTo("location");
        assertThat(place.url()).isEqualTo("https://www.openstreetmap.org/?mlat=52.5&mlon=13.25#map=16/52.5/13.25");
    }

    @Test
    void whatIsACardIsShownAsOneWithOrWithoutAnAddress() {
        CardView card = new CardView("Blue cup", "12.00", null, null, null);

        assertThat(ShownAttachment.of(new AttachmentView("template", null, null, null, null, card, null))
                        .look())
                .isEqualTo("card");
    }

    @Test
    void aCardLeadsNowhereDangerous() {
        CardView card = new CardView("Cup", null, "http://cdn.example/1", "javascript:alert(1)", null);

        assertThat(ShownAttachment.of(new AttachmentView("template", null, null, null, null, card, null))
                        .card())
                .isEqualTo(new CardView("Cup", null, null, null, null));
    }

    private static AttachmentView attachment(String type, String url, String title) {
        return new AttachmentView(type, url, title, null, null, null, null);
    }
}
