package io.pagedesk.command.upload;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Enumeration;
import java.util.Optional;
import java.util.function.IntFunction;
import org.springframework.core.io.AbstractResource;

/**
 * An upload as a stream that holds one piece at a time. It fails where a piece is missing: whoever is told a length must
 * not wait for what never comes.
 */
final class UploadContent extends AbstractResource {

    private final Upload upload;
    private final IntFunction<Optional<byte[]>> pieces;

    UploadContent(Upload upload, IntFunction<Optional<byte[]>> pieces) {
        this.upload = upload;
        this.pieces = pieces;
    }

    @Override
    @SuppressWarnings("JdkObsolete") // what a SequenceInputStream takes
    public InputStream getInputStream() {
        return new SequenceInputStream(new Enumeration<>() {

            private int number;
            private long read;

            @Override
            public boolean hasMoreElements() {
                return read < upload.size();
            }

            @Override
            public InputStream nextElement() {
                byte[] piece = pieces.apply(number++).orElseThrow(UploadContent.this::endsEarly);
                read += piece.length;
                return new ByteArrayInputStream(piece);
            }
        });
    }

    private IllegalStateException endsEarly() {
        return new IllegalStateException(getDescription() + " is not whole any more");
    }

    @Override
    public long contentLength() {
        return upload.size();
    }

    @Override
    public String getFilename() {
        return upload.name();
    }

    @Override
    public String getDescription() {
        return "upload " + upload.uploadId();
    }
}
