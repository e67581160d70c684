'use strict';
/* A new centre dragged over the map: where it is let go, and on the way, the page says what is lost. */
(() => {
  const svg = document.querySelector('[data-plan-map=true]');
  const form = document.getElementById('move');
  if (!svg || !form) return;
  const ASK_EVERY = 350;
  let held = null, home = null, asked = 0;

  const spot = e => new DOMPoint(e.clientX, e.clientY).matrixTransform(svg.getScreenCTM().inverse());
  const ask = at => {
    form.elements.from.value = held.dataset.code;
    form.elements.to.value = '';
    form.elements.x.value = at.x.toFixed(1);
    form.elements.y.value = at.y.toFixed(1);
    htmx.trigger(form, 'submit');
  };
  const put = at => { held.setAttribute('cx', at.x); held.setAttribute('cy', at.y); };

  svg.addEventListener('pointerdown', e => {
    if (!e.target.matches('.spot.new')) return;
    held = e.target;
    home = { x: held.getAttribute('cx'), y: held.getAttribute('cy') };
    held.classList.add('held');
    svg.setPointerCapture(e.pointerId);
    e.preventDefault();
  });
  svg.addEventListener('pointermove', e => {
    if (!held) return;
    put(spot(e));
    if (e.timeStamp - asked > ASK_EVERY) { asked = e.timeStamp; ask(spot(e)); }
  });
  svg.addEventListener('pointerup', e => {
    if (!held) return;
    ask(spot(e));
    held.classList.remove('held');
    put(home);
    held = null;
  });
  svg.addEventListener('pointercancel', () => {
    if (held) { put(home); held.classList.remove('held'); held = null; }
  });
  // Where the centre would stand after the last answer.
  const ghost = document.createElementNS(svg.namespaceURI, 'circle');
  ghost.setAttribute('class', 'ghost');
  ghost.setAttribute('r', '8');
  document.body.addEventListener('htmx:afterSwap', e => {
    if (e.target.id !== 'moved') return;
    const said = e.target.querySelector('[data-x]');
    if (!said || !said.dataset.x) { ghost.remove(); return; }
    ghost.setAttribute('cx', said.dataset.x);
    ghost.setAttribute('cy', said.dataset.y);
    svg.append(ghost);
  });
  // Typed places count over a place on the map.
  form.elements.to.addEventListener('input', () => { form.elements.x.value = ''; form.elements.y.value = ''; });
})();
