package org.shanyraq.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.shanyraq.planning.engine.PmedFile;
import org.shanyraq.planning.engine.Question;

/**
 * A siting problem of OR-Library with what is published or proven about it.
 *
 * @param median the least total travel
 * @param centre the least worst way
 * @param radius at which the most people were reckoned
 * @param covered how many vertices can be within that radius
 * @param fewest how many sites leave nobody beyond the least worst way
 */
public record Pmed(
        String name,
        Question question,
        int median,
        int centre,
        int radius,
        int covered,
        int fewest) {
    public static List<Pmed> all(Path folder) throws IOException {
        var medians = Files.readAllLines(folder.resolve("optima.csv"));
        var others = Files.readAllLines(folder.resolve("p_center_mclp.csv"));
        var problems = new ArrayList<Pmed>();
        for (int k = 1; k < others.size(); k++) {
            String[] other = others.get(k).split(",");
            var file = folder.resolve(other[0] + ".txt");
            if (Files.exists(file)) {
                problems.add(
                        new Pmed(
                                other[0],
                                PmedFile.read(file).question(),
                                Integer.parseInt(medians.get(k).split(",")[4]),
                                Integer.parseInt(other[3]),
                                Integer.parseInt(other[7]),
                                Integer.parseInt(other[8]),
                                Integer.parseInt(other[5])));
            }
        }
        return problems;
    }

    @Override
    public String toString() {
        return name;
    }
}
