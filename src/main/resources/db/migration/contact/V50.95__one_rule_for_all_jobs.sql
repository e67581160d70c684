-- Each rule on a table is planned with every statement and asked for every row. Those of the jobs become one, and what
-- asks who acts is answered once for each statement, not once for each row. Who may see what stays as it was.
drop policy contact_board on contact.contact;
drop policy contact_channel_jobs on contact.contact;
drop policy contact_desk_jobs on contact.contact;
drop policy contact_sampling on contact.contact;
drop policy contact_swelling on contact.contact;
drop policy contact_watch_jobs on contact.contact;
drop policy contact_handover_jobs on contact.contact;
drop policy contact_jobs on contact.contact;
drop policy contact_kept_out on contact.contact;
create policy contact_jobs on contact.contact to ${app}
    using ((select ground.job()) = any ('{contact.intake,contact.routing,contact.outlook,contact.forget,contact.live,
        contact.history,contact.dry_run,contact.callback,contact.handover,contact.emergency}'));
create policy contact_reading_jobs on contact.contact for select to ${app}
    using ((select ground.job()) = any ('{contact.board,contact.channel,outbound,contact.follow_up,contact.repeat,
        contact.sampling,contact.swelling,contact.watch}'));
create policy contact_kept_out on contact.contact for update to ${app}
    using ((select ground.job()) = 'contact.channel' and state = 'waiting')
    with check ((select ground.job()) = 'contact.channel' and state = 'closed');

drop policy offer_board on contact.offer;
drop policy offer_dry_run on contact.offer;
drop policy offer_jobs on contact.offer;
drop policy offer_staff on contact.offer;
create policy offer_jobs on contact.offer to ${app}
    using ((select ground.job()) = any ('{contact.routing,contact.outlook,contact.forget}'));
create policy offer_reading_jobs on contact.offer for select to ${app}
    using ((select ground.job()) = any ('{contact.board,contact.dry_run}'));
create policy offer_staff on contact.offer to ${app}
    using (staff_id = (select ground.staff()) or (select ground.role()) = 'shift_supervisor');

drop policy operator_administrator on contact.operator;
drop policy operator_board on contact.operator;
drop policy operator_dry_run on contact.operator;
drop policy operator_jobs on contact.operator;
drop policy operator_news_jobs on contact.operator;
drop policy operator_staff on contact.operator;
create policy operator_jobs on contact.operator to ${app}
    using ((select ground.job()) = any ('{contact.routing,contact.outlook,contact.handover,contact.emergency,contact.live}'));
create policy operator_reading_jobs on contact.operator for select to ${app}
    using ((select ground.job()) = any ('{contact.board,contact.dry_run}'));
create policy operator_staff on contact.operator to ${app}
    using (staff_id = (select ground.staff()) or (select ground.role()) = any ('{shift_supervisor,administrator}'));

drop policy line_handover_jobs on contact.line;
drop policy line_jobs on contact.line;
drop policy line_live on contact.line;
drop policy line_sampling on contact.line;
create policy line_jobs on contact.line to ${app}
    using ((select ground.job()) = any ('{contact.intake,contact.routing,contact.forget,contact.history,contact.handover,contact.emergency}'));
create policy line_reading_jobs on contact.line for select to ${app}
    using ((select ground.job()) = any ('{contact.live,contact.sampling}'));

alter policy view_jobs on contact.view
    using ((select ground.job()) = any ('{contact.intake,contact.forget,contact.live,contact.history}'));
alter policy view_handover_jobs on contact.view
    using ((select ground.job()) = any ('{contact.handover,contact.emergency,contact.routing}'));
alter policy visitor_key_jobs on contact.visitor_key
    using ((select ground.job()) = any ('{contact.intake,contact.forget,contact.history}'));

-- What a rule looks up in other tables is planned with every statement, too, with their rules and so on. In a function
-- it is planned once for each connection, and it returns at once when it concerns nobody.
create function contact.of_visitor() returns uuid[] language plpgsql stable as $$
begin
    if contact.visitor() is null and contact.view() is null then
        return '{}';
    end if;
    return array(
        select k.contact_id from contact.visitor_key k where k.hash = contact.visitor()
        union all
        select v.contact_id from contact.view v where v.hash = contact.view());
end $$;

create function contact.of_visitor_key() returns uuid[] language plpgsql stable as $$
begin
    if contact.visitor() is null then
        return '{}';
    end if;
    return array(select k.contact_id from contact.visitor_key k where k.hash = contact.visitor());
end $$;

create function contact.held_out_to_me() returns uuid[] language plpgsql stable as $$
begin
    if ground.staff() is null then
        return '{}';
    end if;
    return array(select o.contact_id from contact.offer o where o.staff_id = ground.staff() and o.outcome = 'open');
end $$;

create function contact.passing_to_me() returns uuid[] language plpgsql stable as $$
begin
    if ground.staff() is null then
        return '{}';
    end if;
    return array(select s.contact_id from contact.shift_change s where s.to_staff = ground.staff() and s.state = 'offered');
end $$;

alter policy contact_hers on contact.contact using (id = any ((select contact.of_visitor())::uuid[]));
alter policy contact_changing on contact.contact using (id = any ((select contact.passing_to_me())::uuid[]));
alter policy contact_staff on contact.contact
    using (id = any ((select access.my_things('contact'))::uuid[])
        or id = any ((select contact.held_out_to_me())::uuid[])
        or ((select ground.role()) = 'shift_supervisor' and (state <> 'closed' or closed_at > now() - interval '7 days')));
alter policy view_hers on contact.view
    using (hash = (select contact.view()) or contact_id = any ((select contact.of_visitor_key())::uuid[]));
alter policy shift_change_staff on contact.shift_change
    using (from_staff = (select ground.staff()) or to_staff = (select ground.staff()));
alter policy profile_jobs on contact.profile using ((select ground.job()) = any ('{contact.routing,contact.dry_run,demo}'));
alter policy profile_staff on contact.profile
    using (staff_id = (select ground.staff()) or (select ground.role()) = any ('{shift_supervisor,administrator}'));
