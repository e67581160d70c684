package org.shanyraq.administration.web;

import java.util.Map;
import org.shanyraq.access.InviteStaff;
import org.shanyraq.access.ListStaff;
import org.shanyraq.access.StaffRegister;
import org.shanyraq.directory.Centres;
import org.shanyraq.ground.StaffId;
import org.shanyraq.web.Form;
import org.shanyraq.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Makes the page of one member of staff. */
@Component
class StaffOne {
    private static final int SIGN_INS = 10;

    private final ListStaff list;
    private final InviteStaff invite;
    private final StaffRegister register;
    private final Centres centres;

    StaffOne(ListStaff list, InviteStaff invite, StaffRegister register, Centres centres) {
        this.list = list;
        this.invite = invite;
        this.register = register;
        this.centres = centres;
    }

    Page page(StaffId id) {
        var account = account(id);
        return page(account, known(account), "");
    }

    /** With what was typed and what is wrong with it. */
    Page page(StaffId id, Form form) {
        return page(account(id), form, "");
    }

    /** With a fresh one-time link, which cannot be shown again. */
    Page withLink(StaffId id) {
        var link = invite.link(id);
        var account = account(id);
        return page(account, known(account), link);
    }

    private Page page(ListStaff.Account account, Form form, String link) {
        var member = account.member();
        var colleagues =
                register.ofCentre(member.centre()).stream()
                        .filter(other -> other.isActive() && !other.id().equals(member.id()))
                        .toList();
        var taker = account.successor() == null ? account.deputy() : account.successor();
        return Page.of(
                "administration/staff-one",
                new StaffOnePage(
                        account,
                        form,
                        centres.all(),
                        colleagues,
                        invite.signIns(member.id(), SIGN_INS),
                        list.work(member.id()),
                        taker == null ? "" : register.find(taker).map(one -> one.name()).orElse(""),
                        link));
    }

    private ListStaff.Account account(StaffId id) {
        return list.one(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    static Form known(ListStaff.Account account) {
        var member = account.member();
        var form =
                Form.of(
                        Map.of(
                                "name", member.name(),
                                "role", member.role().code(),
                                "centre", member.centre().toString()));
        member.languages().forEach(language -> form.choose("languages", language.code()));
        return form;
    }
}
