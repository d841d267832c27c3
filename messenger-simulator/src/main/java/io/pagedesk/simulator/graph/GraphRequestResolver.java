package io.pagedesk.simulator.graph;

import io.pagedesk.simulator.context.SimulatorPart;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.multipart.MultipartRequest;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.util.WebUtils;

@SimulatorPart
class GraphRequestResolver implements HandlerMethodArgumentResolver, WebMvcConfigurer {

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == GraphRequest.class;
    }

    @Override
    public GraphRequest resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest webRequest,
            @Nullable WebDataBinderFactory binders)
            throws IOException {
        var request = Objects.requireNonNull(webRequest.getNativeRequest(HttpServletRequest.class));
        // Asked for first: it is what makes Tomcat read a form.
        var parameters = parametersOf(request);
        return GraphRequest.of(
                        request.getHeader(HttpHeaders.AUTHORIZATION),
                        parameters,
                        request.getInputStream().readAllBytes(),
                        request.getRequestURL().toString())
                .with(fileOf(request));
    }

    private static @Nullable FilePart fileOf(HttpServletRequest request) {
        var multipart = WebUtils.getNativeRequest(request, MultipartRequest.class);
        var file = multipart == null ? null : multipart.getFile("filedata");
        return file == null ? null : new FilePart(file.getOriginalFilename(), file.getContentType(), file.getSize());
    }

    private static Map<String, String> parametersOf(HttpServletRequest request) {
        var parameters = new LinkedHashMap<String, String>();
        request.getParameterMap().forEach((name, values) -> parameters.put(name, values[0]));
        return parameters;
    }
}
