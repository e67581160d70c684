package org.shanyraq.planning.work;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.StaffId;
import org.shanyraq.web.Page;
import org.shanyraq.web.Shell;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * The pages of one piece of long work below the address of its kind: it is watched, stopped,
 * forgotten, and read once it is done.
 *
 * @param <W> what it is about
 */
public abstract class WorkPages<W> {
    private final String address;
    private final KeepWork<W> work;

    /**
     * @param address of the kind, which the controller is mapped to
     */
    protected WorkPages(String address, KeepWork<W> work) {
        this.address = address;
        this.work = work;
    }

    /** The page: what came of it, or how far it is. */
    protected abstract Page page(Shell shell, W one);

    /** How far it is. */
    protected abstract ProgressView progress(Shell shell, W one);

    /**
     * @throws NoSuchWork when there is none for this reader
     */
    protected final W find(UUID id) {
        return work.find(id).orElseThrow(NoSuchWork::new);
    }

    /** Where its page is. */
    protected final String at(UUID id) {
        return address + "/" + id;
    }

    /** Whether the one who reads asked for it. */
    public static boolean isReader(StaffId owner) {
        return Acting.staff().map(staff -> staff.id().equals(owner)).orElse(false);
    }

    @GetMapping("/{id}")
    Page show(@PathVariable UUID id, Shell shell) {
        return page(shell, find(id));
    }

    /** Asked again and again while the work goes on; then the page loads anew. */
    @GetMapping("/{id}/progress")
    Page watch(@PathVariable UUID id, Shell shell, HttpServletResponse response) {
        return progress(shell, find(id)).answer(response);
    }

    @PostMapping("/{id}/stop")
    String stop(@PathVariable UUID id) {
        work.stop(id);
        return "redirect:" + at(id);
    }

    @PostMapping("/{id}/remove")
    String remove(@PathVariable UUID id) {
        work.remove(id);
        return "redirect:" + address;
    }
}
