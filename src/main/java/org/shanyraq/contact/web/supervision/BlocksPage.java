package org.shanyraq.contact.web.supervision;

import java.util.List;
import org.shanyraq.contact.block.Block;
import org.shanyraq.contact.block.CountKinds;
import org.shanyraq.web.Table;

/**
 * Blocks, and how often the kinds without counselling come.
 *
 * @param own whoever asked for a block tried to let it stand
 */
public record BlocksPage(Table table, List<Row> rows, List<CountKinds.Level> kinds, boolean own) {
    public record Row(Block block, String by, String reviewedBy, Block.State state) {}
}
