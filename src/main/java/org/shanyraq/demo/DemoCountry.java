package org.shanyraq.demo;

import java.util.List;

/** The demo country as others may ask for it: how far it is, who may sign in, where it begins. */
public interface DemoCountry {
    DemoProgress progress();

    /** One account for each role; empty until the staff stands, and where there is no demo. */
    List<DemoAccount> accounts();

    /** Codes of the notices in made-up schools: one of each of the first regions. */
    List<SchoolNotice> notices();

    /**
     * @param role the code of a {@link org.shanyraq.ground.Role}
     * @param secret of the second factor, in base 32
     */
    record DemoAccount(
            String role, String signInName, String name, String password, String secret) {}

    /**
     * @param code what the notice's QR code carries; its page is {@code /q/} and this
     * @param district the district's code, in which the school stands
     */
    record SchoolNotice(String code, String district) {}
}
