// Proposes the time zone of a place, and the town of an airport, while they are typed:
// <fieldset data-behaviour="propose-zone" data-address="/trips/…/zone"> with inputs called code, place-…, country, zone.
// What a person typed is never replaced, only what was proposed before; nor is anything where the cursor stands.

const QUIET = 350;

export default function proposeZone(part) {
  const inputs = (name) => [...part.querySelectorAll(`input[name="${name}"], input[name$="-${name}"]`)];
  const places = [...part.querySelectorAll('input[name^="place-"], input[name*="-place-"]')];
  const zone = inputs("zone")[0];
  if (!zone) return;
  const proposed = new Map();
  let waiting = 0;
  let latest = 0;

  const propose = (input, words) => {
    if (!input || input === document.activeElement || (input.value && input.value !== proposed.get(input))) return;
    if (input.value === words) return;
    proposed.set(input, words);
    input.value = words;
    input.classList.toggle("is-proposed", Boolean(words));
  };

  const ask = async () => {
    const asked = ++latest;
    const said = new URLSearchParams();
    for (const name of ["code", "country"]) said.append(name, inputs(name)[0]?.value ?? "");
    for (const place of places) {
      if (place.value && place.value !== proposed.get(place)) said.append("place", place.value);
    }
    const answer = await fetch(`${part.dataset.address}?${said}`, { headers: { Accept: "application/json" } });
    if (!answer.ok || asked !== latest) return;
    const found = await answer.json();
    propose(zone, found.zone);
    if (places.every((place) => !place.value || proposed.has(place))) propose(places[0], found.town);
  };

  part.addEventListener("input", (event) => {
    if (event.target === zone || event.target.classList.contains("is-proposed")) {
      event.target.classList.remove("is-proposed");
      proposed.delete(event.target);
    }
    if (![...inputs("code"), ...inputs("country"), ...places].includes(event.target)) return;
    clearTimeout(waiting);
    waiting = setTimeout(ask, QUIET);
  });
}
