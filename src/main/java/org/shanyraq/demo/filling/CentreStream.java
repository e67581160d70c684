package org.shanyraq.demo.filling;

import org.shanyraq.directory.RegisterCentres;
import org.springframework.stereotype.Component;

/** The centres; all at once, because the directory is read as a whole. */
@Component
class CentreStream implements Stream {
    private final RegisterCentres register;

    CentreStream(RegisterCentres register) {
        this.register = register;
    }

    @Override
    public String name() {
        return "centres";
    }

    @Override
    public int total(Made made) {
        return made.centres().size();
    }

    @Override
    public int batch() {
        return Integer.MAX_VALUE / 2;
    }

    @Override
    public void make(Made made, int from, int to) {
        register.register(made.centres().subList(from, to));
    }
}
