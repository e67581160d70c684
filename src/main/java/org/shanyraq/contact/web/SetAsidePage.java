package org.shanyraq.contact.web;

import java.util.List;
import java.util.Optional;
import org.shanyraq.contact.channel.ReadSetAside.Opened;
import org.shanyraq.contact.channel.ReadSetAside.SetAside;

/**
 * What channels brought and no conversation could take.
 *
 * @param came what came of letting one in: in, aside_again or unreadable
 */
public record SetAsidePage(List<SetAside> waiting, Optional<Opened> opened, Optional<String> came) {
    public boolean mayComeIn() {
        return opened.filter(one -> one.what().isLetIn()).isPresent();
    }
}
