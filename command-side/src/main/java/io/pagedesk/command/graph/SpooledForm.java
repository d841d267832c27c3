package io.pagedesk.command.graph;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.JsonNode;

/** A multipart form with a file, written to disk first: so its length is known, and it needs no memory. */
final class SpooledForm implements AutoCloseable {

    private static final FormHttpMessageConverter WRITER = new FormHttpMessageConverter();

    private final Path spool;
    private final HttpHeaders headers = new HttpHeaders();

    private SpooledForm(Path spool) {
        this.spool = spool;
    }

    static SpooledForm of(JsonNode message, Resource file, MediaType fileType) {
        HttpHeaders fileHeaders = new HttpHeaders();
        fileHeaders.setContentType(fileType);
        MultiValueMap<String, Object> form = new LinkedMultiValueMap<>();
        form.add("message", message.toString());
        form.add("filedata", new HttpEntity<>(file, fileHeaders));
        try {
            SpooledForm spooled = new SpooledForm(Files.createTempFile("pagedesk-upload", null));
            spooled.write(form);
            return spooled;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    MediaType contentType() {
        return Objects.requireNonNull(headers.getContentType());
    }

    Resource body() {
        return new FileSystemResource(spool);
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(spool);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(MultiValueMap<String, Object> form) throws IOException {
        try (OutputStream out = Files.newOutputStream(spool)) {
            WRITER.write(form, MediaType.MULTIPART_FORM_DATA, new Spool(headers, out));
        } catch (IOException | RuntimeException e) {
            close();
            throw e;
        }
    }

    private record Spool(HttpHeaders headers, OutputStream out) implements HttpOutputMessage {

        @Override
        public OutputStream getBody() {
            return out;
        }

        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }
    }
}
