package org.shanyraq.web.mishap;

import java.io.EOFException;
import java.net.SocketTimeoutException;
import org.apache.coyote.BadRequestException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.shanyraq.ground.NoSuchCode;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;

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
            case NoSuchCode odd -> HttpStatus.BAD_REQUEST;
            case IllegalArgumentException odd when isOfAnEnum(odd) -> HttpStatus.BAD_REQUEST;
            case HttpMessageNotReadableException slow when isTooSlow(slow) ->
                    HttpStatus.REQUEST_TIMEOUT;
            case HttpMessageNotReadableException odd -> HttpStatus.BAD_REQUEST;
            case MultipartException odd -> HttpStatus.BAD_REQUEST;
            // What was sent ends too early, or is no HTTP.
            case BadRequestException odd -> HttpStatus.BAD_REQUEST;
            case EOFException brokenOff -> HttpStatus.BAD_REQUEST;
            case SocketTimeoutException slow -> HttpStatus.REQUEST_TIMEOUT;
            case InvalidParameterException odd -> known(odd.getErrorCode());
            case RequestRejectedException odd -> HttpStatus.BAD_REQUEST;
            case OptimisticLockingFailureException stale -> HttpStatus.CONFLICT;
            case TransactionException away -> HttpStatus.SERVICE_UNAVAILABLE;
            case DataAccessResourceFailureException away -> HttpStatus.SERVICE_UNAVAILABLE;
            case TransientDataAccessException away -> HttpStatus.SERVICE_UNAVAILABLE;
            default -> HttpStatus.INTERNAL_SERVER_ERROR;
        };
    }

    /** The status itself if it has words of its own, else the nearest that has. */
    static HttpStatus known(int status) {
        return switch (status) {
            case 400, 401, 403, 404, 405, 406, 408, 409, 413, 415, 422, 429, 500, 503 ->
                    HttpStatus.valueOf(status);
            case 410 -> HttpStatus.NOT_FOUND;
            case 412, 428 -> HttpStatus.CONFLICT;
            case 502, 504 -> HttpStatus.SERVICE_UNAVAILABLE;
            default -> status >= 500 ? HttpStatus.INTERNAL_SERVER_ERROR : HttpStatus.BAD_REQUEST;
        };
    }

    /** A form held a code that no page offers. */
    private static boolean isOfAnEnum(IllegalArgumentException thrown) {
        var trace = thrown.getStackTrace();
        return trace.length > 0 && trace[0].getClassName().equals(Enum.class.getName());
    }

    /** The rest of the body did not come. */
    private static boolean isTooSlow(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SocketTimeoutException) {
                return true;
            }
        }
        return false;
    }

    /** The database cannot be reached, as against an answer of it that nobody expected. */
    static boolean isAway(RuntimeException thrown) {
        return status(thrown) == HttpStatus.SERVICE_UNAVAILABLE;
    }
}
