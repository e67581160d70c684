package org.shanyraq.web.mishap;

import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Which status an exception means. */
final class Causes {
    private Causes() {}

    static HttpStatus status(Throwable thrown) {
        var stated =
                AnnotatedElementUtils.findMergedAnnotation(thrown.getClass(), ResponseStatus.class);
        if (stated != null) {
            return stated.code();
        }
        return switch (thrown) {
            case ErrorResponse known -> known(known.getStatusCode().value());
            // An address that cannot be one of ours: nothing is there.
            case MethodArgumentTypeMismatchException odd
                    when odd.getParameter().hasParameterAnnotation(PathVariable.class) ->
                    HttpStatus.NOT_FOUND;
            case TypeMismatchException odd -> HttpStatus.BAD_REQUEST;
            case HttpMessageNotReadableException odd -> HttpStatus.BAD_REQUEST;
            case InvalidParameterException odd -> known(odd.getErrorCode());
            case OptimisticLockingFailureException stale -> HttpStatus.CONFLICT;
            case CannotCreateTransactionException away -> HttpStatus.SERVICE_UNAVAILABLE;
            case DataAccessResourceFailureException away -> HttpStatus.SERVICE_UNAVAILABLE;
            case TransientDataAccessException away -> HttpStatus.SERVICE_UNAVAILABLE;
            default -> HttpStatus.INTERNAL_SERVER_ERROR;
        };
    }

    /** The status itself if it has words of its own, else the nearest that has. */
    static HttpStatus known(int status) {
        return switch (status) {
            case 400, 401, 403, 404, 405, 409, 413, 415, 422, 429, 500, 503 ->
                    HttpStatus.valueOf(status);
            case 410 -> HttpStatus.NOT_FOUND;
            case 406 -> HttpStatus.UNSUPPORTED_MEDIA_TYPE;
            case 412, 428 -> HttpStatus.CONFLICT;
            case 502, 504 -> HttpStatus.SERVICE_UNAVAILABLE;
            default -> status >= 500 ? HttpStatus.INTERNAL_SERVER_ERROR : HttpStatus.BAD_REQUEST;
        };
    }
}
