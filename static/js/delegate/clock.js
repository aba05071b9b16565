// Clocks on walls far away. Nothing here asks which zone the device is in.

const parts = new Map();

function of(zone, options) {
  const name = zone + Object.keys(options);
  if (!parts.has(name)) parts.set(name, new Intl.DateTimeFormat("en-CA", { timeZone: zone, hourCycle: "h23", ...options }));
  return parts.get(name);
}

// What the calendar on the wall of a zone shows: 2026-11-24.
export function day(zone, now) {
  return of(zone, { year: "numeric", month: "2-digit", day: "2-digit" }).format(now);
}

// What the clock on that wall shows: 09:30.
export function time(zone, now) {
  return of(zone, { hour: "2-digit", minute: "2-digit" }).format(now);
}

// How long until then, in the words of a language: in 2.5 hours. Hours are rounded down, so that nobody comes late.
export function until(moment, now, language) {
  const minutes = Math.max(1, Math.round((moment - now) / 60_000));
  const said = new Intl.RelativeTimeFormat(language, { numeric: "always" });
  if (minutes < 100) return said.format(minutes, "minute");
  if (minutes < 12 * 60) return said.format(Math.floor(minutes / 30) / 2, "hour");
  return minutes < 36 * 60 ? said.format(Math.floor(minutes / 60), "hour") : said.format(Math.round(minutes / 1440), "day");
}
