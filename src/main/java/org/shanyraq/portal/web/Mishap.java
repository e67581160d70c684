package org.shanyraq.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import org.shanyraq.web.Page;
import org.shanyraq.web.PublicMishap;
import org.springframework.stereotype.Component;

/** Where a request of the public face failed, help is offered all the same. */
@Component
class Mishap implements PublicMishap {
    private final Faces faces;

    Mishap(Faces faces) {
        this.faces = faces;
    }

    @Override
    public Page page(HttpServletRequest request, int status) {
        return Page.of("portal/mishap", new MishapOfFace(faces.atHome(request), status));
    }
}
