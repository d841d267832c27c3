package io.pagedesk.command.graph;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import javax.net.ssl.SSLHandshakeException;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;

/** HTTP to Meta: how long an answer is waited for, and what is known where none came. */
final class GraphHttp {

    private final GraphProperties graph;
    private final HttpClient client;

    GraphHttp(GraphProperties graph) {
        this.graph = graph;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(graph.connectTimeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    RestClient waiting(Duration readTimeout) {
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(client);
        requests.setReadTimeout(readTimeout);
        return RestClient.builder()
                .baseUrl(graph.baseUrl().toString())
                .requestFactory(requests)
                .build();
    }

    /** The cause alone is kept: Spring's own message carries the address with its secrets. */
    static GraphAnswer answerTo(RestClient.RequestHeadersSpec<?> request) {
        try {
            return request.exchangeForRequiredValue((sent, response) -> GraphReading.read(response));
        } catch (ResourceAccessException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw neverLeft(cause) ? new GraphUnreachedException(cause) : new GraphOutcomeUnknownException(cause);
        }
    }

    private static boolean neverLeft(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectException
                    || cause instanceof HttpConnectTimeoutException
                    || cause instanceof UnknownHostException
                    || cause instanceof UnresolvedAddressException
                    || cause instanceof SSLHandshakeException) {
                return true;
            }
        }
        return false;
    }
}
