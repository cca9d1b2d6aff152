// One row of the page: its parts, the arrows between them, and the messages that travel along.

const SVG = 'http://www.w3.org/2000/svg';
const STEP = 600; // milliseconds that a message travels
const MOST_WAITING = 12; // messages that wait to travel; more than that are counted only
const TOO_MANY = 8; // messages a second that could still be followed
const MOST_FLYING = 12; // on the whole page
let flying = 0;
const still = matchMedia('(prefers-reduced-motion: reduce)');

export function element(tag, className, text) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
}

export function count(number, what) {
  return number.toLocaleString('en') + ' ' + what + (number === 1 ? '' : 's');
}

// What has not changed need not be laid out again.
function set(node, property, value) {
  if (node[property] !== value) node[property] = value;
}

function setAttribute(node, name, value) {
  if (node.getAttribute(name) !== value) node.setAttribute(name, value);
}

export class Row {

  constructor(id, choose) {
    this.id = id;
    this.choose = choose;
    this.parts = new Map(); // id → {button, says, boxes}
    this.queue = [];
    this.shape = '';
    this.slowness = 1;
    this.node = element('section', 'row');
    this.label = element('span', 'label');
    this.remark = element('span', 'remark');
    const heading = element('h2');
    heading.append(this.label, this.remark);
    this.chain = element('div', 'chain');
    this.arrows = document.createElementNS(SVG, 'svg');
    this.arrows.setAttribute('class', 'arrows');
    this.arrows.setAttribute('aria-hidden', 'true');
    this.node.append(heading, this.chain);
  }

  // Shows what the program says about this row.
  show(data, time, own) {
    this.data = data;
    const shape = JSON.stringify([
      data.columns.map(column => column.map(part => [part.id, part.boxes.map(box => box[0])])),
      data.links]);
    if (shape !== this.shape) {
      this.shape = shape;
      this.build(data);
      this.rebuilt = true;
    }
    const parts = data.columns.flat();
    const full = parts.some(part => part.mood === 'full');
    const wrong = parts.some(part => part.deadlocked);
    set(this.node, 'className', 'row' + (data.label ? '' : ' own') + (data.ended ? ' ended' : '')
        + (full && !data.ended ? ' full' : '') + (wrong ? ' wrong' : ''));
    const label = data.label || own;
    set(this.label, 'textContent', label);
    setAttribute(this.node, 'aria-label', data.label ? 'connection ' + label : label);
    set(this.remark, 'textContent', this.remarkOn(data, time, full, wrong));
    for (const part of parts) this.showPart(part);
  }

  remarkOn(data, time, full, wrong) {
    if (data.ended) {
      return 'ended' + (data.reason ? ': ' + data.reason : '') + ', after '
          + Math.round(data.ended - data.began) + ' s and ' + count(data.messages, 'message');
    }
    if (wrong) return 'deadlock: each waits for room in the next one’s inbox';
    const rate = this.rate(data.messages, time);
    const busy = rate > TOO_MANY;
    if (busy !== this.busy) this.showBusy(busy);
    if (full) return 'backpressure' + (busy ? ', ' + count(rate, 'message') + '/s' : '');
    return busy ? count(rate, 'message') + '/s' : '';
  }

  showBusy(busy) {
    this.busy = busy;
    for (const arrow of this.arrows.querySelectorAll('path.data')) {
      arrow.classList.toggle('busy', busy);
      arrow.setAttribute('marker-end', busy ? 'url(#busy-head)' : 'url(#data-head)');
    }
  }

  rate(messages, time) {
    if (!this.counted || time - this.counted.time >= 1 || time < this.counted.time) {
      const seconds = this.counted ? time - this.counted.time : 0;
      const rate = seconds > 0 ? Math.round((messages - this.counted.messages) / seconds) : 0;
      this.counted = {time, messages, rate};
    }
    return this.counted.rate;
  }

  build(data) {
    const known = this.parts;
    this.parts = new Map();
    this.chain.replaceChildren();
    this.first = element('span', 'peer', 'client');
    this.last = element('span', 'peer last', 'client');
    this.chain.append(this.first);
    data.columns.forEach((column, place) => {
      const node = element('div', 'column');
      for (const part of column) {
        const names = part.boxes.map(box => box[0]).join();
        const before = known.get(part.id);
        const shown = before && before.names === names ? before : this.makePart(part);
        shown.names = names;
        shown.place = place;
        this.parts.set(part.id, shown);
        node.append(shown.button);
      }
      this.chain.append(node);
    });
    this.chain.append(this.last, this.arrows);
    this.paths = new Map();
  }

  makePart(part) {
    const button = element('button', 'part');
    button.dataset.id = part.id;
    button.setAttribute('aria-pressed', 'false');
    button.addEventListener('click', () => this.choose(part.id));
    const says = element('span', 'says');
    button.append(element('b', '', part.name), says);
    const boxes = new Map();
    for (const [name] of part.boxes) {
      if (name === 'control') continue;
      const box = element('span', 'box');
      const gauge = element('span', 'gauge');
      const bar = element('i');
      gauge.append(bar);
      const fill = element('span', 'fill');
      box.append(gauge, fill);
      box.title = name;
      button.append(box);
      boxes.set(name, {box, bar, fill});
    }
    return {button, says, boxes};
  }

  showPart(part) {
    const shown = this.parts.get(part.id);
    shown.socket = part.socket;
    set(shown.button, 'className', 'part ' + part.mood + (part.deadlocked ? ' wrong' : '')
        + (shown.button.classList.contains('touched') ? ' touched' : ''));
    const control = part.boxes.find(box => box[0] === 'control');
    const unread = control && control[1] > 0 && part.mood !== 'ended'
        ? ' · ' + count(control[1], 'signal') + ' unread' : '';
    set(shown.says, 'textContent', part.says + unread);
    setAttribute(shown.button, 'aria-label', [part.name, part.says + unread,
      ...part.boxes.map(([name, fill, capacity]) => `${name} ${fill} of ${capacity}`)].join(', '));
    if (this.queue.length === 0) {
      for (const [name, fill, capacity] of part.boxes) this.fill(shown, name, fill, capacity);
    }
  }

  fill(shown, name, fill, capacity) {
    const box = shown && shown.boxes.get(name);
    if (!box) return;
    box.capacity = capacity || box.capacity;
    const text = fill + ' of ' + box.capacity;
    if (box.fill.textContent === text) return;
    box.fill.textContent = text;
    box.bar.style.width = Math.min(100, 100 * fill / box.capacity) + '%';
    box.box.classList.toggle('brimful', fill >= box.capacity);
    box.box.classList.toggle('empty', fill === 0);
  }

  // Arrows: from left to right, or from top to bottom where the parts stand so.

  // Looks where everything is; to be called for all rows before any is drawn.
  measure() {
    const box = node => node.getBoundingClientRect();
    this.all = box(this.chain);
    this.down = getComputedStyle(this.chain).flexDirection === 'column';
    this.ends = {in: {at: box(this.first)}, out: {at: box(this.last)}};
    for (const part of this.parts.values()) part.at = box(part.button);
  }

  draw() {
    this.arrows.replaceChildren(head('data-head', ''), head('signal-head', 'signal'), head('busy-head', 'busy'));
    this.paths = new Map();
    this.busy = false;
    const links = this.data.links.filter(link => link[2]);
    for (const [from, outbox, to, , , signal] of links) {
      const alone = links.filter(link => link[0] === from && link[2] === to).length === 1;
      this.arrow(from + outbox, this.parts.get(from), this.parts.get(to), signal, alone);
    }
    for (const part of this.data.columns.flat()) {
      if (part.socket === 'in') this.arrow('in', this.ends.in, this.parts.get(part.id), false, true);
      if (part.socket === 'out') this.arrow('out', this.parts.get(part.id), this.ends.out, false, true);
    }
  }

  arrow(name, from, to, signal, alone) {
    const apart = alone ? 0 : Math.min(8, from.at.height / 5);
    const d = this.way(from, to, signal ? apart : -apart);
    const path = document.createElementNS(SVG, 'path');
    path.setAttribute('d', d);
    path.setAttribute('class', signal ? 'signal' : 'data');
    path.setAttribute('marker-end', signal ? 'url(#signal-head)' : 'url(#data-head)');
    this.arrows.append(path);
    this.paths.set(name, d);
  }

  way(from, to, shift) {
    const [all, a, b] = [this.all, from.at, to.at];
    if (this.down) {
      const x = (a.left + a.right) / 2 - all.left + shift;
      const end = (b.left + b.right) / 2 - all.left + shift;
      const down = a.top < b.top;
      return `M${x} ${(down ? a.bottom + 2 : a.top - 2) - all.top} L${end} ${(down ? b.top - 6 : b.bottom + 6) - all.top}`;
    }
    const right = a.left < b.left;
    const x = (right ? a.right + 3 : a.left - 3) - all.left;
    const end = (right ? b.left - 8 : b.right + 8) - all.left;
    const y = (a.top + a.bottom) / 2 - all.top + shift;
    const endY = (b.top + b.bottom) / 2 - all.top + shift;
    const far = Math.abs(to.place - from.place) > 1; // not so for the client at the end
    if (!far) return `M${x} ${y} L${end} ${endY}`;
    const above = Math.min(a.top, b.top) - all.top - 14;
    return `M${x} ${y} C${x + 40} ${above}, ${end - 40} ${above}, ${end} ${endY}`;
  }

  // Messages: one after the other, so that the eye can follow; in a rush faster, or only counted.

  happen(moment, slowness) {
    if (this.busy && slowness === 1) return; // too many to draw: the row shows how many
    this.slowness = slowness;
    this.queue.push(moment);
    if (this.queue.length > MOST_WAITING) {
      this.queue.splice(0, this.queue.length - MOST_WAITING);
    }
    if (!this.playing) this.play();
  }

  async play() {
    this.playing = true;
    while (this.queue.length > 0) {
      await this.step(this.queue[0]);
      this.queue.shift();
    }
    this.playing = false;
    for (const part of this.data.columns.flat()) this.showPart(part);
  }

  async step([, from, outbox, to, inbox, fill, content]) {
    const target = this.parts.get(to);
    if (!outbox) {
      this.fill(target, inbox, fill);
      if (target && target.socket === 'out' && inbox === 'inbox') await this.travel('out', content, false);
      return;
    }
    const signal = inbox === 'control';
    const source = this.parts.get(from);
    if (source && source.socket === 'in' && !signal) await this.travel('in', content, false);
    if (this.paths.has(from + outbox)) {
      await this.travel(from + outbox, content, signal);
    } else {
      await this.appear(source || target, content, signal);
    }
    if (target) {
      this.fill(target, inbox, fill);
      target.button.classList.add('touched');
      setTimeout(() => target.button.classList.remove('touched'), 500 * this.slowness);
    }
  }

  travel(name, content, signal) {
    const way = this.paths.get(name);
    if (!way || document.hidden || flying >= MOST_FLYING) return Promise.resolve();
    const pill = this.pill(content, signal);
    pill.style.offsetPath = `path("${way}")`;
    const moves = still.matches
        ? [{offsetDistance: '50%'}, {offsetDistance: '50%'}]
        : [{offsetDistance: '0%', opacity: 0}, {offsetDistance: '15%', opacity: 1},
          {offsetDistance: '85%', opacity: 1}, {offsetDistance: '100%', opacity: .2}];
    return this.animate(pill, moves);
  }

  // Where no arrow leads: to or from another row, or from no component.
  appear(part, content, signal) {
    if (!part || document.hidden) return Promise.resolve();
    const pill = this.pill(content, signal);
    pill.style.left = part.button.offsetLeft + 12 + 'px';
    pill.style.top = part.button.offsetTop - 10 + 'px';
    return this.animate(pill, [{opacity: 0}, {opacity: 1}, {opacity: 1}, {opacity: 0}]);
  }

  pill(content, signal) {
    const pill = element('span', signal ? 'message signal' : 'message', content);
    pill.setAttribute('aria-hidden', 'true');
    this.chain.append(pill);
    return pill;
  }

  async animate(pill, moves) {
    const rush = Math.max(1, this.queue.length / 3);
    const duration = STEP * this.slowness / rush;
    flying++;
    try {
      await pill.animate(moves, {duration, easing: 'ease-in-out', fill: 'forwards'}).finished;
    } catch {
      // it was cancelled: the page went back to what is now
    }
    flying--;
    pill.remove();
  }

  // Back to what is now.
  clear() {
    this.queue.length = Math.min(this.queue.length, 1);
    for (const pill of this.chain.querySelectorAll('.message')) {
      pill.getAnimations().forEach(animation => animation.cancel());
      pill.remove();
    }
  }

  freeze(frozen) {
    for (const pill of this.chain.querySelectorAll('.message')) {
      pill.getAnimations().forEach(animation => frozen ? animation.pause() : animation.play());
    }
  }
}

function head(id, className) {
  const marker = document.createElementNS(SVG, 'marker');
  marker.id = id;
  marker.setAttribute('class', className);
  for (const [name, value] of Object.entries({
    viewBox: '0 0 6 8', refX: 1, refY: 4, markerWidth: 6, markerHeight: 8, markerUnits: 'userSpaceOnUse', orient: 'auto'})) {
    marker.setAttribute(name, value);
  }
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', 'M0 0 L6 4 L0 8 z');
  marker.append(path);
  return marker;
}
