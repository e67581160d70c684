-- Whether the same number or account contacted before: asked by a job of its own, by the token alone.
create policy peer_repeat on contact.peer for select to ${app} using (ground.job() = 'contact.repeat');
