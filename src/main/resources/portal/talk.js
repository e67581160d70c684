'use strict';
(() => {
// The only place where markup becomes a page: an answer of our own to a form of our own.
const markup = window.trustedTypes
? trustedTypes.createPolicy('portal', {createHTML: text => text})
: {createHTML: text => text};
const $ = id => document.getElementById(id);
let stop = () => {};

// Forms answer in place: the history gets no new entry, and the text stays if the network is gone.
const swap = async (address, fields, whole) => {
const answer = await fetch(address, {method: 'POST', body: new URLSearchParams(fields)});
// What stands on the page is better than a page that says that nothing can be shown.
if (whole && answer.status >= 500) throw new Error('away');
const text = await answer.text();
const from = text.indexOf('<main>'), to = text.indexOf('</main>');
if (from < 0 || to < 0) throw new Error('no page');
const part = markup.createHTML(text.slice(from, to));
const main = new DOMParser().parseFromString(part, 'text/html').querySelector('main');
stop();
document.querySelector('main').replaceWith(main);
begin();
return main;
};
document.addEventListener('submit', async event => {
const form = event.target;
if (!form.matches('[data-swap]')) return;
event.preventDefault();
const button = event.submitter || form.querySelector('button');
const fields = new FormData(form);
if (button.name) fields.set(button.name, button.value);
button.disabled = true;
try {
const main = await swap(form.action, fields);
scrollTo(0, 0);
const wrong = main.querySelector('[role=alert]');
if (wrong) wrong.scrollIntoView({block: 'center'});
} catch (lost) {
button.disabled = false;
const net = form.querySelector('.net') || $('net');
if (net) net.hidden = false;
}
});

function begin() {
const talk = $('talk'), form = $('say-form');
if (!talk) return;
const lines = $('lines'), net = $('net'), words = $('words');
const seen = new Set(), waiting = [], held = [], kept = [];
let last = Number(talk.dataset.last), seq = form ? Number(form.elements.seq.value) : 1;
let sending = false, pause = 1000, ended = false, stream = null, timer = 0;
// What lies in a journal has no number yet; it stands here already.
if (!last) lines.querySelectorAll('.visitor .x').forEach(said => kept.push(said.textContent.normalize()));

const atEnd = () => innerHeight + scrollY > document.documentElement.scrollHeight - 160;
const put = (side, text, time) => {
const follow = atEnd();
const item = document.createElement('li');
item.className = side;
if (side !== 'service') {
const who = document.createElement('span');
who.className = 'h';
who.textContent = talk.dataset[side] + ': ';
item.append(who);
}
const said = document.createElement('span');
said.className = 'x';
said.textContent = text;
const small = document.createElement('small');
small.textContent = time;
item.append(said, small);
lines.append(item);
if (follow || side === 'visitor') item.scrollIntoView({block: 'nearest'});
return small;
};
const line = said => {
if (said.number) {
if (seen.has(said.number)) return;
seen.add(said.number);
}
// What lay in a journal comes back with its number; it stands here already.
const mine = said.side === 'visitor' ? kept.indexOf(said.text) : -1;
if (mine >= 0) return kept.splice(mine, 1);
put(said.side, said.text, said.time);
};

// One message at a time, each with its own key: sent again until the server has answered.
const send = async () => {
if (sending || !waiting.length || ended) return;
sending = true;
const one = waiting[0];
one.mark.textContent = talk.dataset.sending;
try {
const answer = await fetch(form.dataset.message, {method: 'POST', body: new URLSearchParams(
{view: form.elements.view.value, once: one.key, seq: one.seq, words: one.text})});
if (answer.status >= 500) throw new Error('again');
// This page lapsed: a new one takes its place, with her text in it.
if (answer.status === 409) return await swap(form.action, {view: form.elements.view.value, words: one.text});
const told = await answer.json();
waiting.shift();
net.hidden = true;
pause = 1000;
if (answer.ok) {
if (told.number) {
seen.add(told.number);
last = Math.max(last, told.number);
} else kept.push(one.text.normalize());
one.mark.textContent = told.time;
if (told.told) $('stand').textContent = told.told;
} else {
one.mark.textContent = talk.dataset.refused + '. ' + told.told;
if (!words.value) words.value = one.text;
}
} catch (lost) {
one.mark.textContent = talk.dataset.waits;
net.hidden = false;
clearTimeout(timer);
timer = setTimeout(send, pause);
pause = Math.min(pause * 2, 15000);
sending = false;
return;
}
sending = false;
if (waiting.length) send();
else held.splice(0).forEach(line);
};

const submit = event => {
event.preventDefault();
const text = words.value.trim();
if (!text) return words.focus();
waiting.push({key: key(), seq: seq++, text, mark: put('visitor', text, '')});
words.value = '';
words.focus();
send();
};

// Her own lines come back on the stream, too; they wait until it is known which were sent here.
const hear = event => {
const told = JSON.parse(event.data);
last = Math.max(last, told.number);
const data = JSON.parse(told.html);
if (told.name === 'stand') {
if (!waiting.length) $('stand').textContent = data.told;
if (data.state === 'closed' && talk.dataset.state !== 'closed') over();
} else if (data.side === 'visitor' && (sending || waiting.length)) held.push(data);
else line(data);
};
const over = () => {
talk.dataset.state = 'closed';
if (form) form.hidden = true;
if ($('helped')) $('helped').hidden = false;
};
const listen = () => {
if (ended || !window.EventSource) return;
stream = new EventSource(talk.dataset.live + '?topic=' + encodeURIComponent(talk.dataset.topic) + '&after=' + last);
stream.onmessage = hear;
stream.onopen = () => {
failures = 0;
if (!waiting.length) net.hidden = true;
send();
};
stream.onerror = () => {
stream.close();
if (!navigator.onLine) net.hidden = false;
clearTimeout(retry);
retry = setTimeout(++failures % 4 ? listen : renew, 3000);
};
};
let retry = 0, failures = 0;
const renew = async () => {
const text = words ? words.value : '';
try {
if (waiting.length || !form) throw new Error('later');
await swap(form.action.replace(/say$/, 'look'), {view: form.elements.view.value, seq}, true);
if ($('words')) $('words').value = text;
} catch (lost) {
listen();
}
};
const back = () => {
pause = 1000;
clearTimeout(timer);
send();
if (!stream || stream.readyState === 2) {
clearTimeout(retry);
listen();
}
};
const gone = () => {
net.hidden = false;
};
const key = () => crypto.randomUUID ? crypto.randomUUID() : fromBytes(crypto.getRandomValues(new Uint8Array(16)));
const fromBytes = bytes => {
bytes[6] = bytes[6] & 15 | 64;
bytes[8] = bytes[8] & 63 | 128;
const hex = Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('');
return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
};
const enter = event => {
if (event.key !== 'Enter' || event.shiftKey || event.isComposing || matchMedia('(hover:none)').matches) return;
event.preventDefault();
form.requestSubmit();
};
if (form) {
form.addEventListener('submit', submit);
words.addEventListener('keydown', enter);
}
addEventListener('online', back);
addEventListener('offline', gone);
listen();
stop = () => {
ended = true;
clearTimeout(timer);
clearTimeout(retry);
if (stream) stream.close();
removeEventListener('online', back);
removeEventListener('offline', gone);
};
}
addEventListener('pagehide', () => stop());
begin();
})();
