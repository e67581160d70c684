package org.shanyraq.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.shanyraq.Shanyraq;
import org.shanyraq.ground.Floor;
import org.shanyraq.ground.ServiceClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.core.ApplicationModules;

/** The rules of the house that a machine can hold. */
class HouseTest {
    private static final String HOUSE = "org.shanyraq";
    private static final Set<String> NAMES_THAT_HIDE =
            Set.of("Util", "Utils", "Helper", "Impl", "Dto", "DTO", "Manager", "Service");
    private static final int LONGEST_FILE = 300;

    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages(HOUSE);

    @Test
    void roomsShowTheirFacesOnlyAndGoInNoCircles() {
        ApplicationModules.of(Shanyraq.class).verify();
    }

    @Test
    void aRoomCallsOnlyLowerFloors() {
        var floors = floors();
        var upward = new TreeSet<String>();
        for (var origin : CLASSES) {
            for (var dependency : origin.getDirectDependenciesFromSelf()) {
                String from = room(origin);
                String to = room(dependency.getTargetClass());
                if (!from.equals(to)
                        && floors.containsKey(from)
                        && floors.containsKey(to)
                        && floors.get(to) >= floors.get(from)) {
                    upward.add(origin.getName() + " → " + dependency.getTargetClass().getName());
                }
            }
        }
        assertThat(upward).as("calls to the same floor or up").isEmpty();
    }

    @Test
    void everyRoomSaysItsFloor() {
        var rooms =
                CLASSES.stream()
                        .filter(type -> !room(type).isEmpty())
                        .map(HouseTest::room)
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(floors().keySet()).containsAll(rooms);
    }

    @Test
    void everyPackageIsNullMarked() throws ClassNotFoundException {
        var unmarked = new TreeSet<String>();
        for (var type : CLASSES) {
            String name = type.getPackageName();
            if (!isNullMarked(name)) {
                unmarked.add(name);
            }
        }
        assertThat(unmarked).isEmpty();
    }

    @Test
    void namesSayWhatThingsAre() {
        var hiding =
                CLASSES.stream()
                        .filter(type -> type.getPackageName().startsWith(HOUSE))
                        .map(JavaClass::getSimpleName)
                        .filter(name -> NAMES_THAT_HIDE.stream().anyMatch(name::endsWith))
                        .toList();
        assertThat(hiding).isEmpty();
    }

    @Test
    void timeComesFromTheOneClock() {
        noClasses()
                .that(
                        describe(
                                "are not the clock itself",
                                (JavaClass type) -> !type.isEquivalentTo(ServiceClock.class)))
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .check(CLASSES);
    }

    @Test
    void nothingIsInjectedIntoFields() {
        noFields().should().beAnnotatedWith(Autowired.class).check(CLASSES);
    }

    @Test
    void onlyTheSealingRoomTouchesEncryption() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.shanyraq.sealing..")
                .should()
                .dependOnClassesThat(resideInAPackage("com.google.crypto.tink.."))
                .check(CLASSES);
    }

    @Test
    void pagesLieInTheWebPackageOfTheirRoom() {
        classes()
                .that()
                .areAnnotatedWith(org.springframework.stereotype.Controller.class)
                .should()
                .resideInAnyPackage("..web..", "..api..")
                .check(CLASSES);
    }

    @Test
    void filesStayShortEnoughToRead() throws IOException {
        var long_ = new ArrayList<String>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                try (var lines = Files.lines(file)) {
                    long count = lines.count();
                    if (count > LONGEST_FILE) {
                        long_.add(file + " " + count);
                    }
                }
            }
        }
        assertThat(long_).as("files over %s lines", LONGEST_FILE).isEmpty();
    }

    @Test
    void sqlStaysInItsOwnSchema() throws IOException {
        var rooms = floors().keySet();
        var foreign = new ArrayList<String>();
        for (var room : rooms) {
            var folder = Path.of("src/main/java/org/shanyraq", room);
            if (Files.isDirectory(folder)) {
                foreign.addAll(foreignSchemas(folder, room, rooms));
            }
        }
        assertThat(foreign).as("SQL into another room's schema").isEmpty();
    }

    private static List<String> foreignSchemas(Path folder, String room, Set<String> rooms)
            throws IOException {
        var others =
                rooms.stream()
                        .filter(other -> !other.equals(room) && !other.equals("ground"))
                        .collect(Collectors.joining("|"));
        var access =
                java.util.regex.Pattern.compile(
                        "(?i)\\b(?:from|join|into|update|table)\\s+(?:"
                                + others
                                + ")\\.[a-z_]+\\b(?!\\()");
        try (var files = Files.walk(folder)) {
            var found = new ArrayList<String>();
            for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                var matcher = access.matcher(Files.readString(file));
                while (matcher.find()) {
                    if (!matcher.group().contains("access.relation")) {
                        found.add(file + ": " + matcher.group());
                    }
                }
            }
            return found;
        }
    }

    private static TreeMap<String, Integer> floors() {
        var floors = new TreeMap<String, Integer>();
        try (var folders = Files.list(Path.of("src/main/java/org/shanyraq"))) {
            for (var folder : folders.filter(Files::isDirectory).toList()) {
                String room = folder.getFileName().toString();
                var marked =
                        Class.forName(HOUSE + "." + room + ".package-info")
                                .getAnnotation(Floor.class);
                if (marked != null) {
                    floors.put(room, marked.value());
                }
            }
        } catch (IOException | ClassNotFoundException missing) {
            throw new IllegalStateException(missing);
        }
        return floors;
    }

    private static String room(JavaClass type) {
        String name = type.getPackageName();
        if (!name.startsWith(HOUSE + ".")) {
            return "";
        }
        return name.substring(HOUSE.length() + 1).split("\\.", 2)[0];
    }

    private static boolean isNullMarked(String packageName) {
        try {
            return Class.forName(packageName + ".package-info")
                    .isAnnotationPresent(NullMarked.class);
        } catch (ClassNotFoundException missing) {
            return false;
        }
    }
}
