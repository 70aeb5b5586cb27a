/**
 * The player: guides through the sessions whose data a page holds as JSON.
 *
 * In order: a machine of pure functions (session, state, moment) -> state; the log of what was done; the clock; what
 * is heard; what is kept; what is seen; what is pressed. All texts are in the markup or in the data, in the language
 * of the page. Times are whole milliseconds.
 *
 * @typedef {object} Session What `session_data` writes; `texts` holds every text once, all else gives indices into it.
 * @typedef {object} State
 * @property {number} step Which step; -1 is the lead-in, which isn't part of the session.
 * @property {"running" | "paused" | "over"} phase
 * @property {number} since The moment that the step, or the pause, is counted from.
 * @property {number} spent How long the step ran before that moment.
 * @property {number} extra How much longer than planned an assumed rest is to be.
 * @property {number} paused How long all pauses were that are over.
 * @property {number | null} start The moment when the first step began.
 * @property {number} end The moment when the session ended, once it is over.
 * @property {boolean} finished Whether it went on to its end.
 * @property {[number, number, boolean][]} passes Each step that was left: its index, its real time, whether it was done.
 * @property {State} [before] The state in which a session was ended early.
 */
"use strict";
(() => {
  const LEAD_IN = -1;
  const [DURATION, KIND, BOUT, CUE, COUNT, SPOKEN, OPEN] = [0, 1, 2, 3, 4, 5, 6]; // the fields of a step
  const [NAME, WHERE, DETAILS, LOAD] = [0, 1, 2, 3]; // the fields of a cue
  const [PLACE, NEXT] = [0, 1]; // the fields of a bout
  const RESTS = ["rest", "switch", "transition", "wait"];
  const LONGER = 15000; // what an assumed rest is lengthened by
  const COUNTED_DOWN = 5000; // shorter steps have no 3-2-1
  const LONG_HOLD = 20000; // holds from here on have a half-time
  const BACK_WITHIN = 3000; // so soon after its beginning, back leads to what came before
  const LATE = 1000; // what is later than this is no longer to be heard

  // The machine.

  /** @returns {State} The beginning of the lead-in. */
  const begin = (now) => ({
    step: LEAD_IN, phase: "running", since: now, spent: 0, extra: 0, paused: 0, start: null, end: 0,
    finished: false, passes: [],
  });

  /** How long the step is to be. */
  const lengthOf = (session, state) =>
    state.step === LEAD_IN ? session.lead_in : session.steps[state.step][DURATION] + state.extra;

  /** How long the step has run. */
  const spentOf = (state, now) => state.spent + (state.phase === "running" ? now - state.since : 0);

  const leftOf = (session, state, now) => lengthOf(session, state) - spentOf(state, now);

  const boutOf = (session, index) => session.bouts[session.steps[index][BOUT]];

  /** Leave the step for another one; those in between are passed over. The last step leads to the end. */
  function leave(session, state, now, done, to) {
    const passes = [...state.passes];
    if (state.step !== LEAD_IN) passes.push([state.step, spentOf(state, now), done]);
    for (let index = state.step + 1; index < to; index++) passes.push([index, 0, false]);
    const start = state.start ?? now;
    const next = { ...state, passes, start, step: to, spent: 0, extra: 0 };
    if (state.phase === "running") next.since = now;
    return to < session.steps.length ? next : end(next, now, true);
  }

  function end(state, now, finished) {
    const paused = state.paused + (state.phase === "paused" ? now - state.since : 0);
    return { ...state, phase: "over", paused, end: now, finished };
  }

  /** Go through all that is over by now, each step from the very moment when the one before was over. */
  function advance(session, state, now) {
    let next = state;
    while (next.phase === "running") {
      const left = leftOf(session, next, now);
      if (left > 0) break;
      next = leave(session, next, now + left, true, next.step + 1);
    }
    return next;
  }

  function pause(state, now) {
    return state.phase === "running" ? { ...state, phase: "paused", spent: spentOf(state, now), since: now } : state;
  }

  function resume(state, now) {
    if (state.phase !== "paused") return state;
    const paused = state.start === null ? 0 : state.paused + now - state.since;
    return { ...state, phase: "running", since: now, paused };
  }

  /** Skip all that is left of the bout: a set's repetitions, or a rest. */
  function skip(session, state, now) {
    let to = state.step + 1;
    if (state.step !== LEAD_IN) {
      const bout = session.steps[state.step][BOUT];
      while (to < session.steps.length && session.steps[to][BOUT] === bout) to++;
    }
    return leave(session, state, now, false, to);
  }

  /** Go back to where the bout began, or at its very beginning to where the one before began. */
  function back(session, state, now) {
    if (state.step === LEAD_IN) return { ...state, spent: 0, since: now };
    const first = firstOf(session, state.step);
    const early = state.step === first && spentOf(state, now) < BACK_WITHIN;
    return leave(session, state, now, false, early && first > 0 ? firstOf(session, first - 1) : first);
  }

  function firstOf(session, step) {
    let first = step;
    while (first > 0 && session.steps[first - 1][BOUT] === session.steps[step][BOUT]) first--;
    return first;
  }

  const isOpen = (session, state) => state.step !== LEAD_IN && session.steps[state.step][OPEN] === 1;

  /** An assumed rest is as long as it is needed: when it is ended, it is done. */
  const goOn = (session, state, now) =>
    isOpen(session, state) ? resume(leave(session, state, now, true, state.step + 1), now) : state;

  const lengthen = (session, state) => (isOpen(session, state) ? { ...state, extra: state.extra + LONGER } : state);

  /** End the session early; the step that is under way isn't done. In the lead-in there is nothing to end yet. */
  function finish(state, now) {
    if (state.step === LEAD_IN) return null;
    const passes = [...state.passes, [state.step, spentOf(state, now), false]];
    return { ...end({ ...state, passes }, now, false), before: pause(state, now) };
  }

  // The log.

  /** The session log as one line of JSON: what was planned and what was done. */
  function writeLog(session, state) {
    const parts = new Map();
    const part = (index) => {
      const step = session.steps[index];
      const [place, kind] = [session.texts[boutOf(session, index)[PLACE]], session.kinds[step[KIND]]];
      const key = `${place} ${kind}`;
      if (!parts.has(key)) parts.set(key, { place, kind, planned_milliseconds: 0, real_milliseconds: 0 });
      return parts.get(key);
    };
    const planned = (index) => session.steps[index][DURATION];
    session.steps.forEach((_, index) => { part(index).planned_milliseconds += planned(index); });
    const times = new Map();
    const skipped = [];
    let reached = 0;
    for (const [index, real, done] of state.passes) {
      part(index).real_milliseconds += real;
      reached = Math.max(reached, index + 1);
      times.set(index, times.get(index) ?? { done: 0, skipped: 0 });
      times.get(index)[done ? "done" : "skipped"]++;
      if (!done) skipped.push({ step: index, planned_milliseconds: planned(index), real_milliseconds: real });
    }
    const repeated = [...times]
      .filter(([, count]) => count.done > 1 || (count.done && count.skipped))
      .map(([step, count]) => ({ step, times: count.done }))
      .sort((one, other) => one.step - other.step);
    return JSON.stringify({
      ...session.log, start: withOffset(new Date(state.start)), parts: [...parts.values()],
      paused_milliseconds: state.paused, skipped, repeated, reached, finished: state.finished,
    });
  }

  /** A moment in local time with its offset, in whole seconds. */
  function withOffset(date) {
    const offset = -date.getTimezoneOffset();
    const two = (number) => String(Math.floor(number)).padStart(2, "0");
    const local = new Date(date.getTime() + offset * 60000).toISOString().slice(0, 19);
    return `${local}${offset < 0 ? "-" : "+"}${two(Math.abs(offset) / 60)}:${two(Math.abs(offset) % 60)}`;
  }

  // The clock.

  const began = { date: Date.now(), monotonic: performance.now() };
  let slept = 0;

  /** The moment in whole milliseconds. It never goes back when the time of day is set; it catches up after a sleep. */
  function clock() {
    const counted = () => performance.now() - began.monotonic + slept;
    const missing = Date.now() - began.date - counted();
    if (missing > LATE) slept += missing;
    return Math.round(began.date + counted());
  }

  // What is heard.

  let audio = null;

  /** Made at a press of a button: before that, browsers allow no sound. */
  function allowSounds() {
    if (navigator.audioSession) navigator.audioSession.type = "playback"; // also with the ring switch off
    const Context = window.AudioContext ?? window.webkitAudioContext;
    if (!Context) return;
    audio ??= new Context();
    audio.resume?.();
  }

  const TONES = { // pairs of hertz and seconds
    work: [[880, 0.15]], rest: [[440, 0.3]], end: [[660, 0.2], [880, 0.2], [1100, 0.5]],
    count: [[600, 0.08]], half: [[700, 0.1], [700, 0.1]],
  };

  function sound(name) {
    if (!audio || !settings.sounds.checked) return;
    let at = audio.currentTime;
    for (const [hertz, seconds] of TONES[name]) {
      const [tone, volume] = [audio.createOscillator(), audio.createGain()];
      tone.frequency.value = hertz;
      volume.gain.setValueAtTime(0.3, at);
      volume.gain.exponentialRampToValueAtTime(0.001, at + seconds); // without a click at its end
      tone.connect(volume).connect(audio.destination);
      tone.start(at);
      tone.stop(at + seconds);
      at += seconds;
    }
  }

  function speak(text) {
    if (!window.speechSynthesis) return;
    speechSynthesis.cancel();
    if (!text || !settings.voice.checked) return;
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.lang = document.documentElement.lang;
    speechSynthesis.speak(utterance);
  }

  const isRest = (session, index) => RESTS.includes(session.kinds[session.steps[index][KIND]]);

  /** What sounds within a step: [how much is left then, which sound]. */
  function marksOf(session, state) {
    const length = lengthOf(session, state);
    const marks = length < COUNTED_DOWN ? [] : [[3000, "count"], [2000, "count"], [1000, "count"]];
    const hold = state.step !== LEAD_IN && session.kinds[session.steps[state.step][KIND]] === "hold";
    return hold && length >= LONG_HOLD ? [[length / 2, "half"], ...marks] : marks;
  }

  /** Let the beginning of a step be heard, or the end of the session. */
  function announce(session, state) {
    if (state.phase === "over") {
      speak("");
      sound("end");
    } else if (state.step === LEAD_IN) {
      speak(session.texts[session.first]);
    } else {
      speak(session.texts[session.steps[state.step][SPOKEN]]);
      sound(isRest(session, state.step) ? "rest" : "work");
    }
  }

  // What is kept.

  /** The browser's storage, which may be refused: then nothing is kept. */
  const storage = {
    get(key) { try { return localStorage.getItem(`footex:${key}`); } catch { return null; } },
    set(key, text) { try { localStorage.setItem(`footex:${key}`, text); } catch { /* not kept */ } },
    remove(key) { try { localStorage.removeItem(`footex:${key}`); } catch { /* was never kept */ } },
  };

  /** The place in a session, paused at the moment when it was kept; null where there is none. */
  function recall(session, now) {
    try {
      const { state, at } = JSON.parse(storage.get(session.key));
      const kept = pause(advance(session, state, at), at);
      return kept.phase === "paused" && kept.step < session.steps.length
        ? { ...kept, since: Math.min(kept.since, now) } : null;
    } catch {
      return null;
    }
  }

  // What is seen.

  const player = document.getElementById("footex-player");
  const find = (name) => player.querySelector(`.player-${name}`);
  const settings = { voice: find("voice"), sounds: find("sounds") };

  const show = (name, shown) => { find(name).hidden = !shown; };

  function write(name, text) {
    const node = find(name);
    if (node.textContent !== text) node.textContent = text;
    node.hidden = !text;
  }

  /** Minutes and seconds; hours only where there are some. */
  function clockTime(milliseconds) {
    const seconds = Math.max(0, Math.ceil(milliseconds / 1000));
    const two = (number) => String(number).padStart(2, "0");
    const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
    return hours ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
  }

  function renderPart(name) {
    for (const one of ["before", "during", "after"]) show(one, one === name);
    player.dataset.part = name;
  }

  function renderBefore(session, kept) {
    write("title", session.title);
    const groups = session.mind.map(([heading, texts]) => {
      const [title, list] = [document.createElement("h3"), document.createElement("ul")];
      title.textContent = heading;
      list.append(...texts.map((text) => Object.assign(document.createElement("li"), { textContent: text })));
      return [title, list];
    });
    find("mind").replaceChildren(...groups.flat());
    show("start", !kept);
    show("resume", kept);
    show("restart", kept);
    renderPart("before");
  }

  function renderDuring(session, state, now) {
    const focused = document.activeElement;
    const leading = state.step === LEAD_IN;
    const step = session.steps[Math.max(0, state.step)];
    const [bout, cue] = [session.bouts[step[BOUT]], session.cues[step[CUE]]];
    const text = (index) => session.texts[index];
    const left = leftOf(session, state, now);
    const kind = leading ? "lead-in" : session.kinds[step[KIND]];
    player.dataset.kind = kind;
    player.dataset.step = state.step;
    player.dataset.phase = state.phase;
    const label = state.phase === "paused" ? "paused" : kind;
    for (const one of find("kind").children) one.hidden = one.dataset.kind !== label;
    write("name", text(cue[NAME]));
    write("where", text(cue[WHERE]));
    write("count", leading ? "" : text(step[COUNT]));
    write("details", text(cue[DETAILS]));
    write("load", text(cue[LOAD]));
    write("next", leading ? "" : text(bout[NEXT]));
    write("countdown", left < 60000 ? String(Math.max(0, Math.ceil(left / 1000))) : clockTime(left));
    const gone = leading ? 0 : session.starts[state.step] + Math.min(spentOf(state, now), step[DURATION]);
    find("progress").value = gone;
    write("left", clockTime(session.total - gone));
    const open = isOpen(session, state);
    show("go-on", open);
    show("longer", open);
    show("skip", !open);
    show("pause", state.phase === "running");
    show("continue", state.phase === "paused");
    if (focused?.hidden) find(state.phase === "paused" ? "continue" : "pause").focus();
    const live = find("live"); // changes with the bout only, so that repetitions aren't read out
    if (live.dataset.bout !== String(step[BOUT])) {
      live.dataset.bout = step[BOUT];
      live.textContent = [NAME, WHERE].map((field) => text(cue[field])).filter(Boolean).join(". ");
    }
  }

  function renderAfter(session, state) {
    const line = writeLog(session, state);
    show("done", state.finished);
    show("ended", !state.finished);
    show("reopen", !state.finished);
    write("taken", clockTime(state.end - state.start));
    write("paused", clockTime(state.paused));
    ["low", "typical", "high"].forEach((level, index) => write(level, clockTime(session.estimate[index])));
    show("copied", false);
    find("log").value = `${line}\n`;
    const save = find("save");
    URL.revokeObjectURL(save.href);
    save.href = URL.createObjectURL(new Blob([`${line}\n`], { type: "application/jsonl" }));
    save.download = `${session.log.routine}-${withOffset(new Date(state.start)).slice(0, 16).replace(":", "")}.jsonl`;
    delete find("live").dataset.bout;
    find("live").textContent = "";
    renderPart("after");
    find(state.finished ? "done" : "ended").focus();
  }

  // What is pressed.

  // A session of a plan has the steps of another one of the page, `same`, and a log of its own.
  const given = JSON.parse(document.getElementById("footex-sessions").textContent);
  const sessions = given.map((data) => {
    const first = given[data.same];
    return prepare(first ? { ...first, ...data, log: { ...first.log, ...data.log } } : data);
  });
  let session = null;
  let state = null;
  let timer = 0;
  let seen = { step: null, left: 0 }; // what the last tick showed
  let lock = null;

  /** What follows from a session's data: when each step starts, and all of it. */
  function prepare(data) {
    let total = 0;
    const starts = data.steps.map((step) => (total += step[DURATION]) - step[DURATION]);
    return { ...data, starts, total };
  }

  /** Show the state as it is by now, and come back when it is to change: the time itself is always the clock's. */
  function tick() {
    if (!state) return;
    const now = clock();
    change(advance(session, state, now), now);
  }

  function change(next, now) {
    clearTimeout(timer);
    const resumed = state.phase === "paused" && next.phase === "running";
    const entered = resumed || next.step !== seen.step || next.passes.length !== state.passes.length;
    const left = next.phase === "over" ? 0 : leftOf(session, next, now);
    const marks = next.phase === "running" ? marksOf(session, next) : [];
    const mark = marks.find(([at]) => left <= at && at < seen.left && at - left < LATE);
    if (next.phase === "paused") speak("");
    else if (entered || next.phase === "over") announce(session, next);
    else if (mark) sound(mark[1]);
    state = next;
    seen = { step: next.step, left };
    if (next.phase === "over") {
      if (next.finished) storage.remove(session.key);
      else keep(next.before, now);
      renderAfter(session, next);
      keepAwake();
      return;
    }
    if (entered) keep(next, now);
    renderDuring(session, next, now);
    if (next.phase === "running") {
      const waits = marks.map(([at]) => left - at).filter((wait) => wait > 0);
      timer = setTimeout(tick, Math.ceil(Math.min(left % 1000 || 1000, ...waits)));
    }
  }

  const keep = (kept, now) => storage.set(session.key, JSON.stringify({ state: kept, at: now }));

  /** Do what was pressed, in the state that the session has by now. */
  function act(action) {
    if (!state) return;
    const now = clock();
    const next = action(advance(session, state, now), now);
    if (!next) return leaveSession();
    change(next, now);
    if (next.phase !== "over") keep(next, now);
    keepAwake();
  }

  function openSession(index) {
    session = sessions[index];
    state = null;
    const kept = recall(session, clock());
    renderBefore(session, kept);
    player.showModal();
    player.scrollTop = 0;
    find("title").focus(); // so that what to mind is read before Start
  }

  /** Begin with a state: a new one, or the one that was kept. */
  function enter(first) {
    allowSounds();
    state = first;
    seen = { step: null, left: 0 };
    find("progress").max = session.total;
    renderPart("during");
    act(resume);
    find("pause").focus();
  }

  function leaveSession() {
    if (state && state.phase !== "over") {
      const now = clock();
      if (state.step === LEAD_IN) storage.remove(session.key);
      else keep(pause(advance(session, state, now), now), now);
    }
    clearTimeout(timer);
    speak("");
    state = null;
    keepAwake();
    if (player.open) player.close();
  }

  /** Escape pauses; pressed again, it leaves, and the place is kept. */
  function escape() {
    if (state?.phase === "running") act(pause);
    else leaveSession();
  }

  /** Keep the screen on while a session runs; a hidden page loses that, and asks anew when it is seen again. */
  async function keepAwake() {
    const wanted = state?.phase === "running" && document.visibilityState === "visible";
    if (!navigator.wakeLock || wanted === Boolean(lock)) return;
    const held = lock;
    lock = wanted ? {} : null;
    try {
      if (!wanted) return await held.release?.();
      lock = await navigator.wakeLock.request("screen");
      lock.addEventListener("release", () => { lock = null; });
    } catch {
      lock = null; // such as when the battery is low
    }
  }

  function press(event) {
    if (!player.open || event.ctrlKey || event.altKey || event.metaKey || event.repeat) return;
    const on = (selector) => event.target.matches(selector);
    if (event.key === "Escape") escape();
    else if (!state || state.phase === "over" || on("textarea")) return;
    else if (event.key === "ArrowRight") act(isOpen(session, state) ? whole(goOn) : whole(skip));
    else if (event.key === "ArrowLeft") act(whole(back));
    // On a button or a box the space bar presses that.
    else if (event.key === " " && !on("button, input, a")) act(state.phase === "running" ? pause : resume);
    else return;
    event.preventDefault();
  }

  /** An action of the machine that reads the session, for `act`. */
  const whole = (action) => (current, now) => action(session, current, now);

  const pressed = (name, action) => find(name).addEventListener("click", action);

  pressed("start", () => enter(begin(clock())));
  pressed("restart", () => enter(begin(clock())));
  pressed("resume", () => enter(recall(session, clock())));
  pressed("pause", () => act(pause));
  pressed("continue", () => act(resume));
  pressed("back", () => act(whole(back)));
  pressed("skip", () => act(whole(skip)));
  pressed("go-on", () => act(whole(goOn)));
  pressed("longer", () => act(whole(lengthen)));
  pressed("finish", () => act(finish));
  pressed("close", leaveSession);
  pressed("leave", leaveSession);
  pressed("reopen", () => {
    state = state.before;
    renderPart("during");
    act((current) => current);
    find("continue").focus();
  });
  pressed("copy", async () => {
    const log = find("log");
    try {
      await navigator.clipboard.writeText(log.value);
    } catch {
      log.select(); // where the clipboard is refused, at least it is marked
      document.execCommand("copy");
    }
    show("copied", true);
  });
  document.addEventListener("keydown", press);
  player.addEventListener("cancel", (event) => { event.preventDefault(); escape(); });
  player.addEventListener("close", leaveSession); // however it was closed
  for (const name of ["voice", "sounds"]) {
    settings[name].checked = storage.get(name) !== "off";
    settings[name].addEventListener("change", () => {
      storage.set(name, settings[name].checked ? "on" : "off");
      if (name === "voice" && !settings.voice.checked) speak("");
    });
  }
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") tick();
    else if (state && state.phase !== "over") keep(state, clock());
    keepAwake();
  });
  window.addEventListener("pagehide", () => { if (state && state.phase !== "over") keep(state, clock()); });
  for (const button of document.querySelectorAll("button.start[data-session]")) {
    button.hidden = false;
    button.addEventListener("click", () => openSession(Number(button.dataset.session)));
  }
})();
