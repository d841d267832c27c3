package io.pagedesk.command.problem;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.core.JacksonException;

/** Finds the fields that a caller got wrong. What the caller wrote is never repeated: it may be a password. */
final class InvalidFields {

    private InvalidFields() {}

    static List<InvalidField> in(Exception failure) {
        if (failure instanceof MethodArgumentNotValidException invalid) {
            return invalid.getFieldErrors().stream().map(InvalidFields::field).toList();
        }
        if (failure instanceof HandlerMethodValidationException invalid) {
            return invalid.getParameterValidationResults().stream()
                    .map(result -> new InvalidField(
                            String.valueOf(result.getMethodParameter().getParameterName()),
                            Objects.requireNonNullElse(
                                    result.getResolvableErrors().get(0).getDefaultMessage(), "is not valid")))
                    .toList();
        }
        if (failure instanceof MissingServletRequestParameterException missing) {
            return List.of(new InvalidField(missing.getParameterName(), "must be given"));
        }
        if (failure instanceof MethodArgumentTypeMismatchException mismatch) {
            return List.of(new InvalidField(mismatch.getName(), "has the wrong form"));
        }
        return failure instanceof HttpMessageNotReadableException unreadable
                ? List.of(unreadable(unreadable.getCause()))
                : List.of();
    }

    private static InvalidField field(FieldError error) {
        return new InvalidField(
                error.getField(), Objects.requireNonNullElse(error.getDefaultMessage(), "is not valid"));
    }

    private static InvalidField unreadable(@Nullable Throwable cause) {
        String path = cause instanceof JacksonException json ? pathOf(json) : "";
        return path.isEmpty()
                ? new InvalidField("", "the body must be a JSON object")
                : new InvalidField(path, "has the wrong form");
    }

    private static String pathOf(JacksonException json) {
        return json.getPath().stream()
                .map(JacksonException.Reference::getPropertyName)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("."));
    }
}
