package org.shanyraq.demo.filling;

import java.util.List;
import java.util.Random;
import org.shanyraq.contact.RecordShift;
import org.shanyraq.demo.country.Member;
import org.shanyraq.ground.Role;
import org.shanyraq.ground.StaffId;
import org.springframework.stereotype.Component;

/** What those who look after a shift did lately. */
@Component
class ShiftStream implements Stream {
    private static final List<String> COMMENTS =
            List.of(
                    "Алдымен қауіпті сұрағаны өте жақсы. Соңында келесі қадамды нақтырақ айтуға болады.",
                    "Спокойный тон, человек смог договорить. Центр предложен верно.",
                    "Сөздері қарапайым, кінәлау жоқ. Жазбасы толық.",
                    "Вопрос о безопасности прозвучал только в середине разговора: лучше начинать с него.");
    private static final List<String> REPLIES =
            List.of(
                    "Рахмет, келесіде бірден сұраймын.",
                    "Согласна. Сначала мне казалось, что она не одна, поэтому я ждала.");

    private final RecordShift shift;

    ShiftStream(RecordShift shift) {
        this.shift = shift;
    }

    @Override
    public String name() {
        return "shift";
    }

    @Override
    public String job() {
        return "contact.history";
    }

    @Override
    public int total(Made made) {
        return 1;
    }

    @Override
    public int batch() {
        return 1;
    }

    @Override
    public void make(Made made, int from, int to) {
        shift.record(
                ofRole(made, Role.OPERATOR),
                ofRole(made, Role.SHIFT_SUPERVISOR),
                COMMENTS,
                REPLIES,
                InterpreterRoster.ALL_OF_THEM,
                new Random(made.country().staff().all().size()));
    }

    private static List<StaffId> ofRole(Made made, Role role) {
        return made.country().staff().all().stream()
                .filter(member -> member.role() == role)
                .map(Member::id)
                .map(StaffId::new)
                .toList();
    }
}
