package org.shanyraq.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.Actor;
import org.shanyraq.ground.CentreId;
import org.shanyraq.ground.Language;
import org.shanyraq.ground.Role;
import org.shanyraq.testing.ShanyraqTest;
import org.shanyraq.testing.StaffForTests;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A page hears at once what changed, in order, from where it left off, and only what it may. */
@ShanyraqTest
@Import({LiveTest.Numbers.class, LiveTest.Heard.class})
class LiveTest {
    @Autowired ApplicationContext context;
    @Autowired Live live;
    @Autowired TransactionTemplate transactions;
    @Autowired Numbers numbers;
    @Autowired Heard heard;
    @Autowired JdbcClient jdbc;

    String cookie = "";

    @BeforeEach
    void somebodySignsIn() {
        numbers.last = 0;
        numbers.actors.clear();
        heard.signs.clear();
        var staff = new StaffForTests(context);
        cookie =
                staff.signIn(staff.enrol(Role.OPERATOR, CentreId.fresh()))
                        .cookie("s")
                        .orElseThrow();
    }

    @Test
    void tellsWhatChangesAndGoesOnFromTheNumberThatThePageHas() throws Exception {
        var told = listen("/live?topic=numbers:1&after=0&lang=en");
        change(1);
        assertThat(next(told))
                .contains("\"number\":1")
                .contains("\"topic\":\"numbers:1\"")
                .contains("step 1");
        change(3);
        assertThat(next(told)).contains("\"number\":2");
        assertThat(next(told)).contains("\"number\":3");

        var later = listen("/live?topic=numbers:1&after=2&lang=en");
        assertThat(next(later)).contains("\"number\":3");
        assertThat(numbers.actors).isNotEmpty().allMatch(Actor.Staff.class::isInstance);
    }

    @Test
    void hearsWhatAnotherNodeTells() throws Exception {
        var told = listen("/live?topic=numbers:1&after=0&lang=en");
        numbers.last = 1;
        jdbc.sql("select pg_notify('shanyraq_live', ?)::text")
                .param("a-node-that-is-not-this-one\nnumbers:7\nnumbers:1")
                .query((row, n) -> true)
                .single();
        assertThat(next(told)).contains("\"number\":1");
    }

    @Test
    void tellsNothingOfAChangeThatWasUndone() throws Exception {
        var told = listen("/live?topic=numbers:1&after=0&lang=en");
        transactions.executeWithoutResult(
                status -> {
                    live.changed("numbers:1");
                    status.setRollbackOnly();
                });
        change(1);
        assertThat(next(told)).contains("\"number\":1");
    }

    @Test
    void refusesWhatTheReaderMayNotHearAndWhatIsNotThere() throws Exception {
        assertThat(status("/live?topic=numbers:secret&after=0")).isEqualTo(403);
        assertThat(status("/live?topic=nothing:1&after=0")).isEqualTo(404);
        assertThat(status("/live?topic=numbers:1")).isEqualTo(400);
    }

    @Test
    void aPageThatIsCalledUponAnswersAndTheRoomHearsIt() throws Exception {
        var word = called("/live?topic=numbers:1&after=0&lang=en");
        assertThat(answer("a".repeat(36) + "." + "b".repeat(36))).isEqualTo(204);
        assertThat(answer("nonsense")).isEqualTo(204);
        assertThat(heard.signs).noneMatch(SignsOfLife.Sign::called);
        assertThat(answer(word)).isEqualTo(204);
        await().until(() -> heard.signs.stream().anyMatch(SignsOfLife.Sign::called));
    }

    @Test
    void anAnswerThatCameToAnotherNodeIsHeard() throws Exception {
        var word = called("/live?topic=numbers:1&after=0&lang=en");
        jdbc.sql("select pg_notify('shanyraq_live', ?)::text")
                .param("a-node-that-is-not-this-one\nhere:" + word)
                .query((row, n) -> true)
                .single();
        await().until(() -> heard.signs.stream().anyMatch(SignsOfLife.Sign::called));
    }

    private String called(String path) throws Exception {
        var words = new LinkedBlockingQueue<String>();
        listen(path, line -> line.startsWith("data:") && !line.startsWith("data:{"), words);
        var word = words.poll(10, TimeUnit.SECONDS);
        return word == null ? "never called" : word.substring("data:".length());
    }

    private int answer(String word) throws Exception {
        var port = context.getEnvironment().getProperty("local.server.port");
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(
                                        URI.create("http://localhost:" + port + "/live/here"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString("word=" + word))
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private void change(long to) {
        transactions.executeWithoutResult(
                status -> {
                    numbers.last = to;
                    live.changed("numbers:1");
                });
    }

    private static String next(BlockingQueue<String> told) throws InterruptedException {
        var line = told.poll(10, TimeUnit.SECONDS);
        return line == null ? "nothing was told" : line;
    }

    private int status(String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(request(path), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private BlockingQueue<String> listen(String path) throws Exception {
        var told = new LinkedBlockingQueue<String>();
        listen(path, line -> line.startsWith("data:{"), told);
        return told;
    }

    private void listen(String path, Predicate<String> which, BlockingQueue<String> told) {
        var answer =
                HttpClient.newHttpClient()
                        .sendAsync(request(path), HttpResponse.BodyHandlers.ofLines());
        Thread.ofVirtual().start(() -> answer.join().body().filter(which).forEach(told::add));
    }

    private HttpRequest request(String path) {
        var port = context.getEnvironment().getProperty("local.server.port");
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Cookie", "s=" + cookie)
                .header("Accept", "text/event-stream")
                .build();
    }

    /** Waits for everybody. */
    static class Heard implements SignsOfLife {
        final List<Sign> signs = new CopyOnWriteArrayList<>();

        @Override
        public boolean awaits(Actor.Staff reader) {
            return true;
        }

        @Override
        public void heard(Collection<Sign> some) {
            signs.addAll(some);
        }
    }

    /** Counts. */
    static class Numbers implements LiveSource {
        final List<@Nullable Actor> actors = new CopyOnWriteArrayList<>();
        volatile long last;

        @Override
        public String prefix() {
            return "numbers";
        }

        @Override
        public boolean allows(String topic, HttpServletRequest request) {
            return !topic.endsWith("secret");
        }

        @Override
        public List<LiveEvent> since(String topic, long after, Language language) {
            actors.add(Acting.current().orElse(null));
            return LongStream.rangeClosed(after + 1, last)
                    .mapToObj(
                            number ->
                                    new LiveEvent(
                                            number,
                                            "step",
                                            Page.of(
                                                    "web/form/pick_list",
                                                    List.of(Choice.of("x", "step " + number)))))
                    .toList();
        }
    }
}
