// Something that is carried, by hand or by keys: from where, to where, and what is sent when it is put down.

import { columnsOf, hide, showAt, showInList } from "./ghost.js";
import { laneOf, minuteAt, rounded, sheetOf, timesOf, within } from "./places.js";
import { send } from "./send.js";

const USUAL = 60;

export class Carried {
  // what: move, start or end; y: where it is held, when by hand.
  constructor(box, what, y) {
    this.key = box.dataset.item;
    this.what = what;
    this.isBox = "t" in box.dataset;
    this.from = this.isBox ? laneOf(box) : null;
    [this.start, this.end] = this.isBox ? timesOf(box) : [9 * 60, 9 * 60 + USUAL];
    this.length = this.end - this.start;
    this.whose = box.dataset.ends === "end" ? "end" : "start";
    this.held = this.isBox && y !== undefined ? minuteAt(this.from, y) - this.start : 0;
    this.columns = this.isBox ? columnsOf(box) : "";
    this.spot = null;
    for (const one of this.boxes()) one.classList.add("is-lifted");
  }

  boxes() {
    return document.querySelectorAll(`[data-item="${CSS.escape(this.key)}"]`);
  }

  // Over a place on the grid (lane, minute) or a list of things without a time.
  over(spot) {
    if (spot.list && this.what !== "move") return;
    this.spot = spot;
    if (spot.list) showInList(spot.list);
    else this.overLane(spot.lane, spot.minute);
  }

  overLane(lane, minute) {
    if (this.what === "start") this.start = within(rounded(minute), 0, this.end - 5);
    else if (this.what === "end") this.end = within(rounded(minute), this.start + 5);
    else {
      this.start = within(rounded(minute - this.held));
      this.end = this.start + this.length;
    }
    const isOwn = this.from && (this.what !== "move" || lane === this.from || (sheetOf(lane) === sheetOf(this.from) && !lane.dataset.group));
    showAt(this.what === "move" ? lane : this.from, this.start, this.end, isOwn ? this.columns : columnsOf(lane));
  }

  drop() {
    const { spot } = this;
    this.putBack();
    if (spot) send(this.key, spot.list ? this.loose(spot) : this.placed(spot));
  }

  loose({ list, sheet }) {
    return list.dataset.drop === "undated" ? { what: "undated" } : { what: "loose", day: sheet.dataset.day, zone: sheet.dataset.zone };
  }

  placed({ lane }) {
    const { day, zone } = sheetOf(this.what === "move" ? lane : this.from).dataset;
    // What is dragged by its end is put where its end is: a flight by its landing.
    const ends = this.what === "end" || (this.what === "move" && this.whose === "end");
    const minute = ends ? this.end : this.start;
    const groups = this.what === "move" && lane.dataset.group ? { source: this.from?.dataset.group ?? "", target: lane.dataset.group } : {};
    return { what: this.what, day, zone, minute, whose: this.whose, ...groups };
  }

  putBack() {
    hide();
    for (const one of this.boxes()) one.classList.remove("is-lifted");
  }
}
