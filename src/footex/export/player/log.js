/** The session log: what was planned and what was done, as one line of JSON. */
function writeLog(session, state) {
  const parts = new Map();
  const part = (index) => {
    const place = session.texts[session.bouts[session.steps[index][BOUT]][PLACE]];
    const kind = kindOf(session, index);
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
