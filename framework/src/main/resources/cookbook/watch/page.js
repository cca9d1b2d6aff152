// The live page: hears what the program says, and keeps the rows, the head line and the details.

import {Row, count, element} from './row.js';
import {Time} from './time.js';

const CROWD = 8; // rows
const at = id => document.getElementById(id);
const rows = new Map();
const rowOfPart = new Map();
let chosen = 0;

const time = new Time(show, happen, clear, moves, say);
const events = new EventSource('events');
events.addEventListener('now', event => { connected(); time.hear(JSON.parse(event.data)); });
events.addEventListener('end', () => { over('The program has ended.'); events.close(); });
events.addEventListener('error', () => over('No connection to the program. It has ended, or too many pages are open.'));

function connected() {
  if (at('banner').dataset.over) {
    delete at('banner').dataset.over;
    say('');
  }
}

function over(why) {
  say(why);
  at('banner').dataset.over = 'true';
  at('rate').textContent = '';
}

function say(text) {
  if (at('banner').dataset.over) return;
  at('banner').textContent = text;
  at('banner').hidden = !text;
}

// For those who hear the page.
function tell(text) {
  const line = element('p', '', text);
  at('log').append(line);
  while (at('log').childElementCount > 20) at('log').firstChild.remove();
}

function show(news) {
  rate(news);
  const view = news.view;
  if (!view) return;
  at('title').textContent = view.title;
  document.title = view.title + ' · watching';
  at('note').textContent = [view.address, view.address && count(view.connections, 'connection')].filter(Boolean).join(' · ');
  const wanted = new Set();
  at('rows').classList.toggle('crowd', view.rows.length > CROWD);
  for (const data of view.rows) {
    if (data.columns.length === 0) continue;
    wanted.add(data.id);
    let row = rows.get(data.id);
    if (!row) {
      row = new Row(data.id, choose);
      rows.set(data.id, row);
      at('rows').append(row.node);
      if (data.label) tell('New connection from ' + data.label);
    }
    const before = row.data;
    data.columns.flat().forEach(part => rowOfPart.set(part.id, row));
    row.show(data, news.time, view.address ? 'the server' : 'the program');
    tellChanges(before, data);
  }
  for (const [id, row] of rows) {
    if (!wanted.has(id)) {
      row.node.remove();
      rows.delete(id);
      for (const part of row.parts.keys()) rowOfPart.delete(part);
    }
  }
  showMore(view);
  if ([...rows.values()].some(row => row.rebuilt)) drawArrows();
  rows.forEach(row => row.rebuilt = false);
}

// Over a second; and none, if the program says nothing for a while.
function rate(news) {
  const totals = rate.totals ||= [];
  if (news.total !== undefined) totals.push([news.time, news.total]);
  while (totals.length > 2 && totals.at(-1)[0] - totals[1][0] >= 1) totals.shift();
  const [[from, before], [to, after]] = [totals[0] || [0, 0], totals.at(-1) || [0, 0]];
  at('rate').textContent = count(Math.round((after - before) / Math.max(1, to - from)), 'message') + '/s';
  clearTimeout(rate.timer);
  rate.timer = setTimeout(() => { totals.splice(0, totals.length - 1); rate({}); clearTimeout(rate.timer); }, 1500);
}

function tellChanges(before, data) {
  if (data.ended && !(before && before.ended)) tell(data.label + ' has ended: ' + data.reason);
  const full = part => part.mood === 'full';
  const waits = data.columns.flat().filter(full);
  if (waits.length > 0 && before && !before.columns.flat().some(full)) {
    tell(waits.map(part => part.name + ' ' + part.says).join(', '));
  }
}

function showMore(view) {
  let more = document.querySelector('.more');
  if (!view.unshown) {
    more?.remove();
    return;
  }
  if (!more) {
    more = element('section', 'row more');
    more.setAttribute('aria-label', 'the other connections');
  }
  at('rows').append(more);
  more.textContent = 'and ' + count(view.unshown, 'more connection')
      + (view.unshownFull ? ', ' + view.unshownFull.toLocaleString('en') + ' of them wait for room' : '');
}

function happen(moment, slowness) {
  const row = rowOfPart.get(moment[3]) || rowOfPart.get(moment[1]);
  const own = rowOfPart.get(moment[1]) || row; // what leaves a row is seen where it comes from
  if (own) own.happen(moment, slowness);
}

function moves() {
  return [...rows.values()].some(row => row.playing);
}

function clear() {
  rows.forEach(row => row.clear());
}

// All rows are measured before any is drawn: so the browser lays them out once.
function drawArrows() {
  rows.forEach(row => row.measure());
  rows.forEach(row => row.draw());
}

addEventListener('resize', drawArrows);
new ResizeObserver(drawArrows).observe(at('rows'));

at('pause').addEventListener('click', () => {
  const paused = time.mode !== 'paused';
  paused ? time.pause() : time.live();
  rows.forEach(row => row.freeze(paused));
  buttons();
});

at('slow').addEventListener('click', async () => {
  if (time.mode === 'slow') {
    time.live();
  } else {
    const replay = time.slowMotion();
    buttons();
    await replay;
  }
  buttons();
});

function buttons() {
  at('pause').setAttribute('aria-pressed', time.mode === 'paused');
  at('pause').textContent = time.mode === 'paused' ? 'Go on' : 'Pause';
  at('slow').setAttribute('aria-pressed', time.mode === 'slow');
  at('slow').textContent = time.mode === 'slow' ? 'Back to now' : 'Slow motion';
}

// The component that was clicked.

function choose(id) {
  chosen = chosen === id ? 0 : id;
  for (const part of document.querySelectorAll('.part')) {
    part.setAttribute('aria-pressed', +part.dataset.id === chosen);
  }
  at('details').hidden = !chosen;
  document.querySelector('main').classList.toggle('detailed', !!chosen);
  if (chosen) showDetails();
}

at('close').addEventListener('click', () => choose(chosen));
setInterval(() => chosen && time.mode === 'live' && showDetails(), 1000);

async function showDetails() {
  const answer = await fetch('component?id=' + chosen).catch(() => null);
  if (!answer || !answer.ok) return;
  const details = await answer.json();
  if (details.id !== chosen) return;
  for (const name of ['name', 'where']) at(name).textContent = details[name];
  at('type').textContent = details.type + ' · ' + details.thread;
  at('stack').textContent = details.stack.join('\n');
  at('stack').hidden = details.stack.length === 0;
  for (const name of ['received', 'sent']) at(name).textContent = details[name].toLocaleString('en');
  at('boxes').textContent = details.boxes.join(', ');
  at('alive').textContent = details.alive < 120 ? details.alive + ' s' : Math.floor(details.alive / 60) + ' min';
  at('messages').replaceChildren(...details.messages.map(line => element('li', '', line)));
}
