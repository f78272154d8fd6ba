package nl.perspectief.organisations.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** It is not there, or not yours: from outside that is the same. */
public final class NotFound extends ResponseStatusException {
    private static final long serialVersionUID = 1L;

    public NotFound() {
        super(HttpStatus.NOT_FOUND);
    }
}
