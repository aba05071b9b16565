// The delegate's page works without scripts. These say what is on now, fold away days that are over, tell what is new
// since one last looked, and keep the page for where there is no signal.
import { forget, keep } from "./keep.js";
import { showDays } from "./days.js";
import { showNow } from "./now.js";
import { tellNews } from "./news.js";
import { easeTaps } from "./taps.js";
import { unfold } from "./unfold.js";

const MINUTE = 60_000;

if (document.body.hasAttribute("data-over")) {
  forget();
} else if (document.body.dataset.path) {
  keep(document.body.dataset);
  tellNews(document.body.dataset);
  easeTaps(document);
  unfold(document);
  showDays(true);
  showNow();
  setInterval(() => (showDays(false), showNow()), MINUTE / 2);
  document.addEventListener("visibilitychange", () => document.hidden || (showDays(false), showNow()));
}
