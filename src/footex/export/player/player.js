/**
 * The player: guides through the sessions whose data a page holds as JSON.
 *
 * In order: the clock; what is heard; what is kept; what is seen; what is pressed. All texts are in the markup or in
 * the data, in the language of the page. What a session is and what is logged of it are in machine.js and log.js.
 */
const RESTS = ["rest", "switch", "transition", "wait"];
const COUNTED_DOWN = 5000; // shorter steps have no 3-2-1
const LONG_HOLD = 20000; // holds from here on have a half-time
const LATE = 1000; // what is later than this is no longer to be heard

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

/** What sounds within a step: [how much is left then, which sound]. */
function marksOf(session, state) {
  const length = lengthOf(session, state);
  const marks = length < COUNTED_DOWN ? [] : [[3000, "count"], [2000, "count"], [1000, "count"]];
  const long = kindOf(session, state.step) === "hold" && length >= LONG_HOLD;
  return long ? [[length / 2, "half"], ...marks] : marks;
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
    sound(RESTS.includes(kindOf(session, state.step)) ? "rest" : "work");
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
  const kind = kindOf(session, state.step);
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
  write("left-label", session.left);
  renderPicture(session.drawn[step[BOUT]]);
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

/** Show the page's picture of this id: a copy without ids, as the page has each of them once. */
function renderPicture(id) {
  const box = find("picture");
  if (box.dataset.of === id) return;
  box.dataset.of = id;
  const copy = document.getElementById(id)?.cloneNode(true);
  for (const one of copy ? [copy, ...copy.querySelectorAll("[id]")] : []) one.removeAttribute("id");
  box.replaceChildren(...(copy ? [copy] : []));
  if (copy) box.style.setProperty("--ratio", copy.viewBox.baseVal.width / copy.viewBox.baseVal.height);
  show("picture", copy);
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

/** What follows from a session's data: when each step starts, all of it, and the picture of each bout. */
function prepare(data) {
  let total = 0;
  const starts = data.steps.map((step) => (total += step[DURATION]) - step[DURATION]);
  const drawn = [];
  for (const step of [...data.steps].reverse()) {
    const bout = step[BOUT];
    // In a pause, what comes next is seen.
    const paused = RESTS.includes(data.kinds[step[KIND]]);
    drawn[bout] = (paused ? drawn[bout + 1] : data.pictures[data.texts[data.bouts[bout][PLACE]]]) ?? "";
  }
  return { ...data, starts, total, drawn };
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
  audio?.resume?.(); // a call may have interrupted it
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
    keepAwake(); // it may have been paused meanwhile
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
  button.hidden = !player.showModal; // an old browser shows the page alone
  button.addEventListener("click", () => openSession(Number(button.dataset.session)));
}
