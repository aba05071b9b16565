// Something that is carried, by hand or by keys: from where, to where, and what is sent when it is put down.

import { loose, placed } from "./deeds.js";
import { hide, outline, showInList } from "./ghost.js";
import { columnsOf, DAY, isDayAfter, laneOf, minuteAt, rounded, spotAt, timesOf, within } from "./places.js";
import { send } from "./send.js";
import { isShared, ownGroups } from "./whose.js";

const USUAL = 60;

export class Carried {
  // what: move, start or end; point: where it is held, when by hand.
  constructor(box, what, point) {
    Object.assign(this, { key: box.dataset.item, what, isBox: "t" in box.dataset, ends: box.dataset.ends ?? "both" });
    this.mayBeAlone = Boolean(point) && what === "move"; // with keys Shift means so only when it is put down
    // Of a joint box that column counts by which it is held: who moves it up and down leaves its groups alone.
    this.from = this.isBox ? (point && spotAt(point.x, point.y)?.lane) ?? laneOf(box) : null;
    [this.start, this.end] = this.isBox ? timesOf(box) : [9 * 60, 9 * 60 + USUAL];
    [this.begun, this.length] = [this.start, this.end - this.start];
    this.held = this.isBox && point ? minuteAt(this.from, point.y) - this.start : 0;
    [this.columns, this.own, this.spot] = [columnsOf(box), ownGroups(box, this.boxes()), null];
    this.shared = isShared(box, this.from, this.own);
    for (const one of this.boxes()) one.classList.add("is-lifted");
  }

  boxes = () => document.querySelectorAll(`[data-item="${CSS.escape(this.key)}"]`);

  // Over a place on the grid (lane, minute) or a list of things without a time.
  over(spot) {
    if (spot.list && this.what !== "move") return;
    this.spot = spot;
    if (spot.list) showInList(spot.list);
    else this.overLane(spot.lane, spot.minute);
  }

  overLane(lane, minute) {
    this.isLate = this.what === "end" && !this.isMoved && isDayAfter(lane, this.from); // it ends past midnight
    if (this.what === "start") this.start = within(rounded(minute), 0, this.end - 5);
    else if (this.what === "end") this.end = within(rounded(minute), this.isLate ? 0 : this.start + 5, DAY);
    else this.carry(lane, rounded(minute - this.held));
    outline(this, lane);
  }

  // Of what shows only its end here, a flight that lands, this end has to lie on the day; of all else the beginning.
  carry(lane, minute) {
    this.start = this.ends === "end" ? within(minute + this.length) - this.length : within(minute);
    this.end = this.start + this.length;
    this.isMoved = !this.isBox || lane !== this.from || this.start !== this.begun;
  }

  drop() {
    this.putBack();
    return this.spot && send(this.key, this.spot.list ? loose(this.spot) : placed(this));
  }

  putBack() {
    hide();
    for (const one of this.boxes()) one.classList.remove("is-lifted");
  }
}
