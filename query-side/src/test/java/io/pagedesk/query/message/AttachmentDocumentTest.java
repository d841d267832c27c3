package io.pagedesk.query.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.pagedesk.events.conversation.Attachment;
import io.pagedesk.query.message.MessageView.CardView;
import io.pagedesk.query.message.MessageView.CoordinatesView;
import java.time.Instant;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The raw forms are those of Meta's webhook reference. */
class AttachmentDocumentTest {

    @Test
    void aLocationTellsWhereItIs() {
        Document location = document(
                "location",
                "{\"type\":\"location\",\"payload\":{\"coordinates\":{\"lat\":52.5200066,\"long\":13.404954}}}");

        assertThat(AttachmentDocument.coordinates(location)).isEqualTo(new CoordinatesView(52.5200066, 13.404954));
    }

    @Test
    void aStickerTellsItsNumberWithoutLosingDigits() {
        Document sticker = document(
                "sticker",
                "{\"type\":\"sticker\",\"payload\":{\"url\":\"https://cdn.example/s.png\",\"sticker_id\":369239263222822}}");

        assertThat(AttachmentDocument.stickerId(sticker)).isEqualTo("369239263222822");
        assertThat(AttachmentDocument.coordinates(sticker)).isNull();
    }

    @Test
    void aProductTellsWhatItsCardShows() {
        Document product = document(
                "template",
                "{\"type\":\"template\",\"payload\":{\"product\":{\"elements\":[{\"id\":\"1\",\"title\":\"Blue cup\","
                        + "\"subtitle\":\"12.00\",\"image_url\":\"https://cdn.example/cup.png\"},{\"title\":\"Red cup\"}]}}}");

        assertThat(AttachmentDocument.card(product))
                .isEqualTo(new CardView("Blue cup", "12.00", "https://cdn.example/cup.png", null, null));
    }

    @Test
    void aTemplateOfTheSendApiTellsItsTextOrItsFirstCard() {
        assertThat(AttachmentDocument.card(document(
                        "template",
                        "{\"payload\":{\"template_type\":\"button\",\"text\":\"How may we help?\",\"buttons\":[]}}")))
                .isEqualTo(new CardView("How may we help?", null, null, null, null));
        assertThat(AttachmentDocument.card(document(
                        "template",
                        "{\"payload\":{\"template_type\":\"generic\",\"elements\":[{\"title\":\"Cakes\","
                                + "\"default_action\":{\"type\":\"web_url\",\"url\":\"https://shop.example/\"}}]}}")))
                .isEqualTo(new CardView("Cakes", null, null, "https://shop.example/", null));
    }

    @Test
    void anAppointmentTellsWhenItBegins() {
        assertThat(AttachmentDocument.card(document(
                        "appointment_booking", "{\"payload\":{\"booking_id\":\"7\",\"start_time\":1739612400}}")))
                .isEqualTo(new CardView(null, null, null, null, Instant.parse("2025-02-15T09:40:00Z")));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "{\"payload\":null}",
                "{\"payload\":{\"coordinates\":{\"lat\":\"x\",\"long\":1}}}",
                "{\"payload\":{\"coordinates\":{\"lat\":1}}}",
                "{\"payload\":{\"sticker_id\":{}}}",
                "{\"payload\":{\"elements\":[\"x\"]}}",
                "{\"payload\":{\"product\":7}}"
            })
    void f12WhatCannotBeReadLosesNothingElse(String raw) {
        Document attachment = document("hologram", raw);

        assertThat(attachment).containsEntry("type", "hologram").containsEntry("url", "https://cdn.example/1");
        assertThat(AttachmentDocument.coordinates(attachment)).isNull();
        assertThat(AttachmentDocument.stickerId(attachment)).isNull();
        assertThat(AttachmentDocument.card(attachment)).isNull();
    }

    private static Document document(String type, String raw) {
        return AttachmentDocument.of(new Attachment(type, "https://cdn.example/1", null, raw));
    }
}
