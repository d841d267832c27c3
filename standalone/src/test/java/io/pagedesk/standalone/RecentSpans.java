package io.pagedesk.standalone;

import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Predicate;

/** Where the desk of the tests exports its traces to: the last few thousand spans. */
final class RecentSpans implements SpanExporter {

    private static final int KEPT = 5_000;

    private final ConcurrentLinkedDeque<SpanData> spans = new ConcurrentLinkedDeque<>();

    /** The spans of every trace in which one is as described. */
    List<SpanData> ofTracesWith(Predicate<SpanData> described) {
        List<String> traces =
                spans.stream().filter(described).map(SpanData::getTraceId).toList();
        return spans.stream().filter(span -> traces.contains(span.getTraceId())).toList();
    }

    @Override
    public CompletableResultCode export(Collection<SpanData> exported) {
        spans.addAll(exported);
        while (spans.size() > KEPT) {
            spans.pollFirst();
        }
        return CompletableResultCode.ofSuccess();
    }

    @Override
    public CompletableResultCode flush() {
        return CompletableResultCode.ofSuccess();
    }

    @Override
    public CompletableResultCode shutdown() {
        return CompletableResultCode.ofSuccess();
    }
}
