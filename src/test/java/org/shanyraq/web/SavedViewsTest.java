package org.shanyraq.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shanyraq.access.NewStaff;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.CentreId;
import org.shanyraq.ground.Role;
import org.shanyraq.testing.ShanyraqTest;
import org.shanyraq.testing.StaffForTests;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A view of a list is kept, named, shared with those of one's own role and centre, forgotten. */
@ShanyraqTest
class SavedViewsTest {
    private static final String LIST = "casework.cases";

    @Autowired SavedViews views;
    @Autowired ApplicationContext context;

    private final CentreId centre = CentreId.fresh();
    private NewStaff me;

    @BeforeEach
    void somebody() {
        me = staff(Role.LAWYER, centre);
    }

    @Test
    void whatIsKeptIsMineAlone() {
        save("Mine", false);
        assertThat(of(me)).singleElement().matches(view -> view.mine() && !view.shared());
        assertThat(of(staff(Role.LAWYER, centre))).isEmpty();
    }

    @Test
    void whatIsSharedReachesMyRoleAtMyCentreAndNobodyElse() {
        save("Ours", true);
        var colleague = staff(Role.LAWYER, centre);
        assertThat(of(colleague)).singleElement().matches(view -> !view.mine() && view.shared());
        assertThat(of(staff(Role.PSYCHOLOGIST, centre))).isEmpty();
        assertThat(of(staff(Role.LAWYER, CentreId.fresh()))).isEmpty();
        var id = of(me).getFirst().id();
        Acting.run(StaffForTests.acting(colleague), () -> views.forget(id));
        assertThat(of(me)).hasSize(1);
        Acting.run(StaffForTests.acting(me), () -> views.forget(id));
        assertThat(of(colleague)).isEmpty();
    }

    @Test
    void aViewIsKeptAndForgottenFromTheList() {
        var browser = new StaffForTests(context).signIn(me);
        var kept =
                browser.post(
                        "/cases",
                        "/views",
                        Map.of(
                                "list", LIST,
                                "name", "Жоғары қауіп",
                                "query", "f.band=high",
                                "shared", "true",
                                "back", "/cases"));
        assertThat(kept.headers().firstValue("Location").orElseThrow()).endsWith("?f.band=high");
        assertThat(browser.get("/cases").body()).contains("Жоғары қауіп");
        var odd =
                browser.post(
                        "/cases",
                        "/views",
                        Map.of("list", LIST, "name", "\u0000", "back", "/cases"));
        assertThat(odd.statusCode()).isEqualTo(400);
        var id = of(me).getFirst().id();
        browser.post("/cases", "/views/" + id + "/forget", Map.of("back", "/cases"));
        assertThat(browser.get("/cases").body()).doesNotContain("Жоғары қауіп");
    }

    private void save(String name, boolean shared) {
        Acting.run(
                StaffForTests.acting(me), () -> views.save(LIST, name, "f.state=closed", shared));
    }

    private List<SavedView> of(NewStaff reader) {
        return Acting.as(StaffForTests.acting(reader), () -> views.of(LIST));
    }

    private NewStaff staff(Role role, CentreId at) {
        return new StaffForTests(context).enrol(role, at);
    }
}
