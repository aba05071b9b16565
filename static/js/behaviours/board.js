// The board: things are dragged, stretched and carried about by keyboard, opened at its side, kept up to date.
// Without it every box is a link to its form.

import { watchAdding } from "../board/adding.js";
import { watchAnswers } from "../board/away.js";
import { watchChoice } from "../board/choice.js";
import { watchColours } from "../board/colours.js";
import { watchEditor } from "../board/editor.js";
import { watchHand } from "../board/hand.js";
import { watchKeys } from "../board/keys.js";
import { watchDays } from "../board/jump.js";
import { watchOthers } from "../board/live.js";
import { watchNotes } from "../board/notes.js";
import { hasChosen } from "./submit-on-change.js";

export default function board(element) {
  const { day } = element.dataset;
  if (!location.hash && day && !hasChosen) document.getElementById(`day-${day}`)?.scrollIntoView({ behavior: "instant" });
  watchAnswers();
  watchEditor(element);
  watchDays(element);
  watchOthers(element);
  watchNotes();
  watchColours();
  if (!("edits" in element.dataset)) return;
  watchHand(element);
  watchKeys(element);
  watchChoice(element);
  watchAdding(element);
}
