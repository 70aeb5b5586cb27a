/**
 * A session as a machine: pure functions (session, state, moment) -> state. Times are whole milliseconds.
 *
 * @typedef {object} Session What `session_data` writes: `texts` holds every text once, all else gives indices into it.
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
 * @property {[number, number, boolean][]} passes Each step that was left: its index, its time, whether it was done.
 * @property {State} [before] The state in which a session was ended early.
 */
const LEAD_IN = -1;
const [DURATION, KIND, BOUT, CUE, COUNT, SPOKEN, OPEN] = [0, 1, 2, 3, 4, 5, 6]; // the fields of a step
const [NAME, WHERE, DETAILS, LOAD] = [0, 1, 2, 3]; // the fields of a cue
const [PLACE, NEXT] = [0, 1]; // the fields of a bout
const LONGER = 15000; // what an assumed rest is lengthened by
const BACK_WITHIN = 3000; // so soon after its beginning, back leads to what came before

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

const kindOf = (session, step) => (step === LEAD_IN ? "lead-in" : session.kinds[session.steps[step][KIND]]);

/** Leave the step for another one; those in between are passed over. The last step leads to the end. */
function leave(session, state, now, done, to) {
  const passes = [...state.passes];
  if (state.step !== LEAD_IN) passes.push([state.step, spentOf(state, now), done]);
  for (let index = state.step + 1; index < to; index++) passes.push([index, 0, false]);
  const start = state.start ?? now;
  const next = { ...state, passes, start, step: to, spent: 0, extra: 0 };
  // A pause goes on, but what of it was in the lead-in isn't part of the session.
  if (state.phase === "running" || state.start === null) next.since = now;
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
