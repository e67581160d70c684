package org.shanyraq.planning.terrain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shanyraq.place.Places;
import org.shanyraq.planning.engine.Effort;
import org.shanyraq.planning.engine.GreatCircle;
import org.shanyraq.planning.engine.Question;
import org.shanyraq.planning.engine.median.LeastTravel;

class ReadListTest {
    private static final Places PLACES = new Places();
    private static final String HEADING = "code,name,lat,lon,demand\n";
    private static final String TWO =
            HEADING + "a,Ауыл,51.1,71.4,300\nb,\"Село, большое\",51.2,71.9,900\n";

    private static OwnList.Read read(String settlements, String centres, String times) {
        return ReadList.read(PLACES, settlements, centres, times);
    }

    private static OwnList whole(String settlements, String centres, String times) {
        return ((OwnList.Read.Whole) read(settlements, centres, times)).list();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "code,name,lat,lon,demand~a,A,51,71,x | 2 | demand | number",
                "code,name,lat,lon,demand~a,A,51,71,-5 | 2 | demand | negative",
                "code,name,lat,lon,demand~a,A,51,71, | 2 | demand | missing",
                "code,name,lat,lon,demand~a,A,51,71,5~~a,B,51,71,5 | 4 | code | twice",
                "code,name,lat,lon,demand~a,A,95,71,5 | 2 | lat | degree",
                "code,name,lat,lon,demand~a,A,51,,5 | 2 | lon | missing",
                "code,name,lat,lon~a,A,51,71 | 1 | demand | column",
                "code,name,lat,lon,demand,region~a,A,51,71,5,KZ99 | 2 | region | unknown",
                "code,name,lat,lon,demand~a,,51,71,5 | 2 | name | missing",
                "code,name,lat,lon,demand | 1 | lat | nothing",
                "code,name,lat,lon,demand~a,A,,,5 | 1 | lat | unplaced",
                "code,name,lat,lon,demand~a,A,51,71,1,500 | 2 | 6 | cells",
                "code,name,lat,lon,demand~a,A,51,71,99999999999 | 2 | demand | large",
                "code,name,lat,lon,demand~a,A,51,71,5~b,\"B,51,71,5~ | 3 | – | quote"
            })
    void whatIsWrongIsSaidWithRowAndColumn(String table, int row, String column, String code) {
        var refused = (OwnList.Read.Refused) read(table.replace('~', '\n'), "", "");
        var first = refused.faults().getFirst();
        assertThat(first.row()).isEqualTo(row);
        assertThat(first.column()).isEqualTo(column);
        assertThat(first.code()).isEqualTo(code);
    }

    @Test
    void timesMayNameOnlyWhatIsKnown() {
        var refused =
                (OwnList.Read.Refused)
                        read(TWO, "", "from,to,minutes\na,b,30\na,z,10\na,b,31\nb,a,-1\n");
        assertThat(refused.faults())
                .extracting(fault -> fault.row() + fault.column() + fault.code())
                .containsExactly("3tounknown", "4totwice", "5minutesnegative");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "from,a,z~a,0,5 | 1 | 3 | unknown",
                "from,a,a~a,0,5 | 1 | 3 | twice",
                "from,a,b~a,0,x | 2 | b | number",
                "from,a,b~a,0,20000 | 2 | b | large",
                "from,a,b~a,0~b,1,2,9 | 3 | 4 | cells",
                "from,a,b~z,0,1 | 2 | from | unknown",
                "to,a,b~a,0,1~a,0,1 | 3 | a | twice",
                "from,a~ | 1 | from | nothing",
                "from,minutes~a,3 | 1 | to | column"
            })
    void aMatrixSaysWhichOfItsCellsIsWrong(String matrix, int row, String column, String code) {
        var faults = ((OwnList.Read.Refused) read(TWO, "", matrix.replace('~', '\n'))).faults();
        assertThat(faults.getFirst())
                .extracting(OwnList.Fault::row, OwnList.Fault::column, OwnList.Fault::code)
                .containsExactly(row, column, code);
    }

    @Test
    void aMatrixOfEveryDistrictAndEveryVillageIsReadFromEitherSide() {
        var settlements = new StringBuilder(HEADING);
        var heading = new StringBuilder("to");
        for (int j = 0; j < 7_000; j++) {
            settlements.append("v%d,Ауыл %d,%.3f,70.5,%d%n".formatted(j, j, 44 + j / 1_000.0, j));
            heading.append(",v").append(j);
        }
        var matrix = new StringBuilder(heading).append('\n');
        for (int i = 0; i < 224; i++) {
            matrix.append('v').append(i);
            for (int j = 0; j < 7_000; j++) {
                matrix.append(',').append(j % 97 == 5 ? "" : String.valueOf((i + j) % 600));
            }
            matrix.append('\n');
        }
        var list = whole(settlements.toString(), "", matrix.toString());
        assertThat(list.times().orElseThrow().size()).isBetween(1_500_000, 1_568_000);
        var few = whole(TWO, "", "from,a,b\na,0,7\nb,9,0\n").times().orElseThrow();
        var same = whole(TWO, "", "to,a,b\na,0,9\nb,7,0\n").times().orElseThrow();
        var two = whole(TWO, "", "").clients();
        var sites = two.stream().map(Site::in).toList();
        for (int i = 0; i < 2; i++) {
            for (int j = 0; j < 2; j++) {
                assertThat(few.between(sites, two).way(i, j))
                        .isEqualTo(same.between(sites, two).way(i, j));
            }
        }
    }

    @Test
    void settlementsWithoutCoordinatesAreToldNotDropped() {
        var list = whole(TWO + "c,Бұлақ,,,120\n", "", "");
        assertThat(list.clients()).hasSize(2);
        assertThat(list.unplaced()).extracting(Client::code).containsExactly("c");
    }

    @Test
    void semicolonsQuotesAndDecimalCommasAreRead() {
        var list =
                whole("\uFEFFcode;name;lat;lon;demand\r\nq;\"A \"\"b\"\"\";51,5;71;7\r\n", "", "");
        assertThat(list.clients().getFirst().names().en()).isEqualTo("A \"b\"");
        assertThat(list.clients().getFirst().point().lat()).isEqualTo(51.5);
    }

    @Test
    void ownTimesDecideInsteadOfTheGreatCircle() {
        var list =
                whole(
                        TWO + "c,Алыс,43.2,76.9,10\n",
                        "",
                        "from,to,minutes\na,c,5\nb,c,5\na,b,90\nb,a,90\nc,a,500\nc,b,500\n");
        var terrain =
                Terrain.measured(
                        list.clients(), list.standing(), c -> true, list.times().orElseThrow());
        var plan = LeastTravel.solve(Question.of(terrain.network(), 1), Effort.ofUnits(10, 1));
        assertThat(terrain.sites().get(plan.sites()[0]).code()).isEqualTo("c");
        assertThat(plan.value()).isEqualTo(5.0 * (300 + 900) * GreatCircle.STEPS_PER_KM);
    }
}
