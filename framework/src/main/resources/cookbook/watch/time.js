// Live, paused, or the last seconds once more at a tenth of their speed.

const KEPT = 5; // seconds before the last message
const SLOWNESS = 10;
const LONGEST_GAP = 1.2; // seconds of replay in which nothing happens

export class Time {

  // show(news) draws what is new, happen(moment, slowness) one message, clear() stops all that
  // moves() still; say(text) is for people.
  constructor(show, happen, clear, moves, say) {
    Object.assign(this, {show, happen, clear, moves, say});
    this.mode = 'live';
    this.history = [];
    this.moved = 0;
  }

  hear(news) {
    if (news.view) this.lastView = news.view;
    if (news.moments) this.moved = news.time;
    this.history.push(news);
    while (this.history.length > 1 && this.history[0].time < this.moved - KEPT) this.history.shift();
    if (this.history.length > 100) this.history = this.history.filter(each => each.moments || each.view).slice(-100);
    if (this.mode === 'live') {
      this.show(news);
      (news.moments || []).forEach(moment => this.happen(moment, 1));
    }
  }

  pause() {
    this.mode = 'paused';
    this.kept = this.history.slice();
    this.say('Paused. What happens meanwhile is not shown.');
  }

  live() {
    this.mode = 'live';
    this.kept = null;
    this.clear();
    if (this.lastView) this.show({view: this.lastView, time: this.history.at(-1).time});
    this.say('');
  }

  async slowMotion() {
    const reel = this.kept || this.history.slice();
    const moments = reel.flatMap(news => news.moments || []);
    if (moments.length === 0) {
      this.say('Nothing has moved yet.');
      setTimeout(() => this.mode === 'live' && this.say(''), 3000);
      return;
    }
    this.mode = 'slow';
    this.clear();
    this.say('Slow motion: the last ' + KEPT + ' seconds, at a tenth of their speed.');
    const replay = this.replay = {};
    let at = moments[0][0];
    for (const news of reel) {
      if (news.view) this.show(news);
      for (const moment of news.moments || []) {
        await wait(Math.min((moment[0] - at) * SLOWNESS, LONGEST_GAP) * 1000);
        if (this.replay !== replay || this.mode !== 'slow') return;
        at = moment[0];
        this.happen(moment, 2.5);
      }
    }
    do {
      await wait(500);
    } while (this.moves() && this.replay === replay && this.mode === 'slow');
    if (this.replay === replay && this.mode === 'slow') this.live();
  }
}

function wait(milliseconds) {
  return new Promise(resolve => setTimeout(resolve, milliseconds));
}
