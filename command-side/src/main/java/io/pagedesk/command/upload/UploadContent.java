package io.pagedesk.command.upload;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.springframework.core.io.AbstractResource;

/** An upload as a stream that holds one piece at a time. */
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
        Iterator<InputStream> streams = IntStream.iterate(0, number -> number + 1)
                .mapToObj(pieces)
                .takeWhile(Optional::isPresent)
                .<InputStream>map(piece -> new ByteArrayInputStream(piece.orElseThrow()))
                .iterator();
        return new SequenceInputStream(new Enumeration<>() {
            @Override
            public boolean hasMoreElements() {
                return streams.hasNext();
            }

            @Override
            public InputStream nextElement() {
                return streams.next();
            }
        });
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
