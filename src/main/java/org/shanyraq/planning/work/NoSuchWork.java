package org.shanyraq.planning.work;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is no such work, or none that the reader may see. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public final class NoSuchWork extends RuntimeException {}
