package org.shanyraq.demo.filling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.shanyraq.access.EnrolStaff;
import org.shanyraq.demo.DemoSettings;
import org.shanyraq.demo.Size;
import org.shanyraq.directory.Centres;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.Role;
import org.shanyraq.testing.ShanyraqTest;
import org.shanyraq.testing.StaffForTests;
import org.shanyraq.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A filling that is killed goes on where it stopped, and nothing is made where it may not be. */
@ShanyraqTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FillCountryTest {
    private static final int THINGS = 100;

    private final ApplicationContext house;
    private final JdbcClient jdbc;
    private final Marks marks;
    private final TransactionTemplate transaction;

    FillCountryTest(
            @Autowired ApplicationContext house,
            @Autowired JdbcClient jdbc,
            @Autowired Marks marks,
            @Autowired TransactionTemplate transaction) {
        this.house = house;
        this.jdbc = jdbc;
        this.marks = marks;
        this.transaction = transaction;
    }

    @BeforeAll
    void makeRoom() throws SQLException {
        var url = house.getBean(Environment.class).getProperty("shanyraq.db.url", "");
        try (var connection = TestDatabase.superuser(url.substring(url.lastIndexOf('/') + 1));
                var statement = connection.createStatement()) {
            statement.execute(
                    "create table demo.thing (number int primary key);"
                            + "grant select, insert on demo.thing to shanyraq_app");
        }
    }

    @Test
    void whatIsKilledInTheMiddleGoesOnAndNeverDoubles() throws InterruptedException {
        var made =
                Acting.as(
                        StartDemo.DEMO,
                        () ->
                                house.getBean(PlanCountry.class)
                                        .plan(
                                                new Filling(
                                                        Size.SMALL,
                                                        1,
                                                        Instant.parse("2026-11-20T10:00:00Z"),
                                                        false)));
        assertThatThrownBy(() -> filling(number -> number == 52).fill(made))
                .isInstanceOf(FillCountry.FillingFailed.class);
        assertThat(numbers()).isNotEmpty().hasSizeLessThan(THINGS).doesNotContain(52);

        var away = new AtomicBoolean(true);
        var sameProgram = filling(number -> number == 52 && away.get());
        assertThatThrownBy(() -> sameProgram.fill(made))
                .isInstanceOf(FillCountry.FillingFailed.class);
        away.set(false);
        assertThat(sameProgram.fill(made)).as("asked again, it goes on").isTrue();

        assertThat(numbers())
                .containsExactlyElementsOf(IntStream.range(0, THINGS).boxed().toList());
        assertThat(filling(number -> true).fill(made)).as("nothing is left to make").isTrue();
    }

    @Test
    void aCountryIsShownOnThisMachineOnly() throws UnknownHostException {
        var everywhere = new ServerProperties();
        everywhere.setAddress(InetAddress.getByName("0.0.0.0"));
        assertThatThrownBy(() -> gate(everywhere).afterSingletonsInstantiated())
                .isInstanceOf(DemoRefused.class)
                .hasMessageContaining("this machine only");
    }

    @Test
    void noCountryIsPutBesideRealPeople() {
        new StaffForTests(house).enrol(Role.AUDITOR, contactCentre());
        var here = new ServerProperties();
        here.setAddress(InetAddress.getLoopbackAddress());
        assertThatThrownBy(() -> gate(here).afterSingletonsInstantiated())
                .isInstanceOf(DemoRefused.class)
                .hasMessageContaining("real service");
    }

    private org.shanyraq.ground.CentreId contactCentre() {
        return Acting.as(StartDemo.DEMO, () -> house.getBean(Centres.class).contactCentre().id());
    }

    private DemoGate gate(ServerProperties server) {
        return new DemoGate(
                new DemoSettings(Size.SMALL, 1, true),
                server,
                marks,
                house.getBean(EnrolStaff.class),
                house.getBean(Centres.class),
                transaction);
    }

    private FillCountry filling(IntPredicate breaks) {
        return new FillCountry(List.of(new Things(breaks)), marks, new Progress(), transaction);
    }

    private List<Integer> numbers() {
        return jdbc.sql("select number from demo.thing order by number")
                .query((row, n) -> row.getInt(1))
                .list();
    }

    /** Things with a number each; making one twice, or half a batch, would be seen. */
    private final class Things implements Stream {
        private final IntPredicate breaks;

        Things(IntPredicate breaks) {
            this.breaks = breaks;
        }

        @Override
        public String name() {
            return "things";
        }

        @Override
        public int total(Made made) {
            return THINGS;
        }

        @Override
        public int batch() {
            return 7;
        }

        @Override
        public int lanes() {
            return 2;
        }

        @Override
        public void make(Made made, int from, int to) {
            for (int number = from; number < to; number++) {
                if (breaks.test(number)) {
                    throw new IllegalStateException("killed");
                }
                jdbc.sql("insert into demo.thing (number) values (?)").param(number).update();
            }
        }
    }
}
