package org.shanyraq.contact.channel.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.extra.NegativeResponseException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shanyraq.contact.ChannelState;
import org.shanyraq.contact.channel.Health;
import org.shanyraq.contact.channel.KeptDoor;
import org.shanyraq.ground.ContactId;
import org.shanyraq.outbound.Carrier.Handed;
import org.shanyraq.outbound.Carrier.Load;
import org.springframework.boot.context.properties.bind.Binder;

/** Text messages against a short message centre that does what real ones do. */
class SmsLineTest {
    private static final String HER = "+77010000017";

    private final KeptDoor door = new KeptDoor();
    private Centre centre;
    private SmsLine line;

    @BeforeEach
    void bind() throws Exception {
        centre = new Centre();
        var settings =
                new SmsSettings(
                        "127.0.0.1",
                        centre.port(),
                        "shanyraq",
                        "secret",
                        "",
                        "111",
                        Duration.ofMillis(300),
                        Duration.ofMillis(700),
                        Duration.ofSeconds(1));
        var health = new Health(Clock.systemUTC());
        var inlet = new SmsInlet(door, new PartsInMemory(), Clock.systemUTC(), health::heard);
        line = new SmsLine(settings, inlet, health);
        line.start();
        await().until(() -> line.isReady());
    }

    @AfterEach
    void close() throws Exception {
        line.stop();
        centre.close();
    }

    @Test
    void aLongAnswerLeavesInPartsAndItsReceiptFindsIt() throws Exception {
        var text = "Сіз жалғыз емессіз. ".repeat(10).strip();
        assertThat(line.carry(load(text))).isEqualTo(new Handed.Taken("a3"));
        assertThat(centre.submitted).hasSize(3);
        assertThat(centre.submitted)
                .allSatisfy(
                        part -> {
                            assertThat(part.getDestAddress()).isEqualTo(HER.substring(1));
                            assertThat(part.getSourceAddr()).isEqualTo("111");
                            assertThat(part.getDataCoding()).isEqualTo((byte) 8);
                        });
        assertThat(
                        centre.submitted.stream()
                                .map(
                                        part ->
                                                new String(
                                                        part.getShortMessage(),
                                                        6,
                                                        part.getShortMessage().length - 6,
                                                        StandardCharsets.UTF_16BE))
                                .collect(Collectors.joining()))
                .isEqualTo(text);
        receipt("0A3", "DELIVRD");
        receipt("0A3", "EXPIRED");
        centre.deliver(HER.substring(1), "garbage".getBytes(StandardCharsets.US_ASCII), 0, 4);
        assertThat(door.receipts).containsExactly("a3 true", "a3 false");
    }

    @Test
    void wordsComeInWholeAndOnceWhateverTheCentreRepeats() throws Exception {
        ucs2("қорқып тұрмын");
        ucs2("қорқып тұрмын");
        centre.deliver("87010000017", new byte[] {0x48, 0x69}, 0, 0);
        assertThat(door.texts()).containsExactly("қорқып тұрмын", "Hi");
        assertThat(door.brought).allSatisfy(m -> assertThat(m.peer()).isEqualTo(HER));
    }

    @Test
    void partsInAnyOrderAndTwiceMakeOneMessage() throws Exception {
        var text = "ол есікті жауып қойды, шыға алмаймын ".repeat(4).strip();
        var parts = SmsText.parts(text, 99);
        assertThat(parts).hasSize(3);
        for (int i : new int[] {2, 0, 2, 1, 1, 0}) {
            centre.deliver(HER.substring(1), parts.get(i), 8, 0x40);
        }
        assertThat(door.texts()).containsExactly(text);
    }

    @Test
    void aMessageInAPayloadAndOneInSarPartsAreRead() throws Exception {
        centre.deliver(
                HER.substring(1),
                new byte[0],
                8,
                0,
                new OptionalParameter.Message_payload(
                        "ұзақ".repeat(100).getBytes(StandardCharsets.UTF_16BE)));
        for (int seq = 1; seq <= 2; seq++) {
            centre.deliver(
                    HER.substring(1),
                    ("бөлік" + seq).getBytes(StandardCharsets.UTF_16BE),
                    8,
                    0,
                    new OptionalParameter.Sar_msg_ref_num((short) 5),
                    new OptionalParameter.Sar_total_segments((byte) 2),
                    new OptionalParameter.Sar_segment_seqnum((byte) seq));
        }
        assertThat(door.texts()).containsExactly("ұзақ".repeat(100), "бөлік1бөлік2");
    }

    @Test
    void whatCannotBeStoredIsRefusedSoThatTheCentreKeepsIt() throws Exception {
        door.shut = true;
        assertThatThrownBy(() -> ucs2("көмек"))
                .isInstanceOfSatisfying(
                        NegativeResponseException.class,
                        refused ->
                                assertThat(refused.getCommandStatus())
                                        .isEqualTo(SMPPConstant.STAT_ESME_RX_T_APPN));
        door.shut = false;
        ucs2("көмек");
        assertThat(door.texts()).containsExactly("көмек");
    }

    @Test
    void machinesAndEmptyAndHugeAndSpoiltMessagesBreakNothing() throws Exception {
        centre.deliver("Kaspi", "sale".getBytes(StandardCharsets.US_ASCII), 0, 0);
        centre.deliver("3040", "sale".getBytes(StandardCharsets.US_ASCII), 0, 0);
        assertThat(door.brought).isEmpty();
        centre.deliver(HER.substring(1), new byte[0], 8, 0);
        centre.deliver(HER.substring(1), new byte[] {5, 0, 3, 1, 0, 9}, 8, 0x40);
        centre.deliver(HER.substring(1), new byte[] {(byte) 255, 1}, 8, 0x40);
        centre.deliver(HER.substring(1), new byte[] {0x04}, 8, 0);
        ucs2("тірімін");
        assertThat(door.texts()).contains("тірімін");
        assertThat(line.isReady()).isTrue();
    }

    @Test
    void aCentreThatThrottlesIsGivenTime() {
        centre.answerWith = SMPPConstant.STAT_ESME_RTHROTTLED;
        assertThat(line.carry(load("бір"))).isEqualTo(new Handed.Away("throttled"));
        assertThat(line.isReady()).isFalse();
        assertThat(line.pulse().state()).isEqualTo(ChannelState.THROTTLED);
        centre.answerWith = 0;
        await().atMost(Duration.ofSeconds(4)).until(() -> line.isReady());
        assertThat(line.carry(load("бір"))).isInstanceOf(Handed.Taken.class);
    }

    @Test
    void aNumberThatIsNoneIsNeverTriedAgainAndSilenceIs() {
        centre.answerWith = SMPPConstant.STAT_ESME_RINVDSTADR;
        assertThat(line.carry(load("бір"))).isEqualTo(new Handed.Never("no_such_number"));
        centre.answerWith = 0;
        centre.silent = true;
        assertThat(line.carry(load("бір"))).isEqualTo(new Handed.Later(Duration.ZERO, "no_answer"));
        assertThat(line.isReady()).as("the next need not find it out").isFalse();
        centre.silent = false;
        await().atMost(Duration.ofSeconds(5)).until(() -> line.isReady());
    }

    @Test
    void itIsKnownWithinFiveSecondsThatNobodyAnswers() {
        var usual = new Binder(List.of()).bindOrCreate("shanyraq.channels.sms", SmsSettings.class);
        assertThat(usual.patience()).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void aLostLineIsBoundAgain() throws Exception {
        centre.drop();
        await().atMost(Duration.ofSeconds(5)).until(() -> centre.binds.get() == 2);
        await().until(() -> line.isReady());
        ucs2("қайтып келдім");
        assertThat(door.texts()).containsExactly("қайтып келдім");
    }

    private void ucs2(String text) throws Exception {
        centre.deliver(HER.substring(1), text.getBytes(StandardCharsets.UTF_16BE), 8, 0);
    }

    private void receipt(String id, String state) throws Exception {
        var text =
                "id:%s sub:001 dlvrd:001 submit date:2611220000 done date:2611220001 stat:%s err:000 text:"
                        .formatted(id, state);
        centre.deliver(HER.substring(1), text.getBytes(StandardCharsets.US_ASCII), 0, 4);
    }

    private static Load load(String text) {
        return new Load(UUID.randomUUID(), ContactId.fresh().thing(), HER, text);
    }

    private static final class PartsInMemory implements Parts {
        private final Map<String, TreeMap<Integer, String>> kept = new HashMap<>();
        private final Map<UUID, String> done = new HashMap<>();

        @Override
        public synchronized Optional<Whole> keep(String peer, SmsText.Part part, String text) {
            var key = peer + part.reference();
            var id = UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
            var parts = kept.computeIfAbsent(key, k -> new TreeMap<>());
            parts.put(part.seq(), text);
            return parts.size() < part.total() || done.containsKey(id)
                    ? Optional.empty()
                    : Optional.of(new Whole(id, peer, key, String.join("", parts.values())));
        }

        @Override
        public synchronized void taken(Whole whole) {
            done.put(whole.id(), "");
        }
    }
}
