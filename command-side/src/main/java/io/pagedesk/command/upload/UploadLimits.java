package io.pagedesk.command.upload;

import jakarta.servlet.MultipartConfigElement;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;
import org.springframework.web.multipart.MultipartResolver;

/** Multipart bodies exist for uploads alone; every other path keeps its own limits. */
@Configuration(proxyBeanMethods = false)
class UploadLimits {

    private static final DataSize AROUND_THE_FILE = DataSize.ofKilobytes(64);
    private static final DataSize HELD_IN_MEMORY = DataSize.ofKilobytes(256);

    @Bean
    MultipartConfigElement multipartLimits(UploadProperties uploads) {
        long file = uploads.maxSize().toBytes();
        return new MultipartConfigElement("", file, file + AROUND_THE_FILE.toBytes(), (int) HELD_IN_MEMORY.toBytes());
    }

    @Bean
    MultipartResolver multipartResolver(MultipartConfigElement multipartLimits) {
        return new UploadsOnly(multipartLimits.getMaxRequestSize());
    }
}
