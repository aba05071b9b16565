// Where links lead: beside the board, or to what stands on it.

export const opens = /\/preview$|\/clashes(\/[^/]+\/acknowledgement)?$|\/(engagements|legs|stays|board\/items|board\/chosen)\/[^/]+(\/(edit|move|deletion))?$|\/(engagements|legs|stays)\/new$|\/board\/chosen$/;

// The link that is meant: also where a joint item is drawn once more, for a group that is not beside the others.
export const linkAt = (target) => target.closest("a[href]") ?? document.querySelector(`#item-${CSS.escape(target.closest(".box[aria-hidden]")?.dataset.item ?? "")} a`);

// What a link of the page itself leads to is shown, if it is there already.
export function seen(link) {
  const target = link.pathname === location.pathname && link.hash && document.getElementById(link.hash.slice(1));
  if (target) target.scrollIntoView({ block: "center" });
  if (target) target.querySelector("a")?.focus({ preventScroll: true });
  return Boolean(target);
}
