package io.pagedesk.query.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.pagedesk.events.conversation.Attachment;
import io.pagedesk.query.message.MessageView.CoordinatesView;
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
                "{\"payload\":{\"sticker_id\":{}}}"
            })
    void f12WhatCannotBeReadLosesNothingElse(String raw) {
        Document attachment = document("hologram", raw);

        assertThat(attachment).containsEntry("type", "hologram").containsEntry("url", "https://cdn.example/1");
        assertThat(AttachmentDocument.coordinates(attachment)).isNull();
        assertThat(AttachmentDocument.stickerId(attachment)).isNull();
    }

    private static Document document(String type, String raw) {
        return AttachmentDocument.of(new Attachment(type, "https://cdn.example/1", null, raw));
    }
}
