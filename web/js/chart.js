// Bars over time, with a stretch to be dragged over them; each of its ends is a slider for the keyboard.

import {cancel, chosenSteps, isMaking, key, letGo, press, pull, stepAt} from './brush.js';
import {daysName} from './labels.js';
import {html, nothing, svg} from './lit.js';
import {changed} from './state.js';
import {date, t} from './words.js';

const HEIGHT = 88;

/** The step under the pointer, or -1. */
let pointed = -1;

/** The chart, its axis, and a line that says what is pointed at. */
export function chart({interval, steps, unplaced}) {
  const most = Math.max(1, ...steps.map(({count}) => count));
  const chosen = chosenSteps(steps);
  const edge = (step) => `${((100 * step) / steps.length).toFixed(3)}%`;
  const width = edge(0.86);
  const inside = (i) => chosen === null || (i >= chosen[0] && i <= chosen[1]);
  return html`
    <svg class="chart" height=${HEIGHT} role="group" aria-label=${t('days.chart', {first: date(steps[0].from, 'long'), last: date(steps.at(-1).to, 'long')})}
      @pointerdown=${(event) => down(event, steps)} @pointermove=${(event) => move(event, steps)}
      @pointerup=${() => letGo(steps)} @pointercancel=${cancel} @pointerleave=${leave}>
      <rect class="ground" width="100%" height=${HEIGHT}/>
      ${chosen === null ? nothing : svg`<rect class="stretch" x=${edge(chosen[0])} width=${edge(chosen[1] + 1 - chosen[0])} height=${HEIGHT}/>`}
      ${marksOf(steps).map(({at}) => svg`<line class="tick" x1=${edge(at)} x2=${edge(at)} y1="0" y2=${HEIGHT}/>`)}
      ${steps.map(({count}, i) => {
        const height = count === 0 ? 0 : Math.max(2, (HEIGHT - 8) * (count / most));
        return svg`<rect class="step ${i === pointed ? 'pointed' : ''} ${inside(i) ? '' : 'beside'}" x=${edge(i + 0.07)} y=${HEIGHT - height} width=${width} height=${height}/>`;
      })}
      ${[0, 1].map((end) => handle(end, steps, chosen ?? [0, steps.length - 1], chosen !== null, edge))}
    </svg>
    <svg class="axis" height="18" aria-hidden="true">
      <text x="0" y="13">${date(steps[0].from, interval === 'month' ? 'month' : 'short')}</text>
      ${marksOf(steps).filter(({at}) => at > steps.length * 0.32 && at < steps.length * 0.7).map(({at, name}) => svg`<text x=${edge(at)} y="13" text-anchor="middle">${name}</text>`)}
      <text x="100%" y="13" text-anchor="end">${date(steps.at(-1).to, interval === 'month' ? 'month' : 'short')}</text>
    </svg>
    <p class="chart-says" role="status">${says(interval, steps, chosen)}</p>
    ${unplaced === 0 ? nothing : html`<p class="unplaced">${t(interval === 'month' ? 'days.undated' : 'days.unplaced', {n: unplaced})}</p>`}
  `;
}

function handle(end, steps, chosen, visible, edge) {
  const at = chosen[end];
  return svg`
    <svg class="handle ${visible ? 'visible' : ''}" x=${edge(at + end)} overflow="visible" role="slider" tabindex="0"
      aria-label=${t(end === 0 ? 'days.first' : 'days.last')} aria-valuemin="0" aria-valuemax=${steps.length - 1} aria-valuenow=${at}
      aria-valuetext=${date(end === 0 ? steps[at].from : steps[at].to, 'long')}
      @keydown=${(event) => turn(event, steps, end)} @blur=${() => letGo(steps)}>
      <line y1="0" y2=${HEIGHT}/><rect x="-3" y=${HEIGHT / 2 - 11} width="6" height="22" rx="3"/>
    </svg>`;
}

function turn(event, steps, end) {
  if (key(steps, end, event.key, event.shiftKey)) event.preventDefault();
}

/** Years, or where the steps lie within two years, months: a few marks, never a crowd. */
function marksOf(steps) {
  const unit = steps[0].from.slice(0, 4) === steps.at(-1).to.slice(0, 4) || steps.length < 20 ? 7 : 4;
  const marks = steps.flatMap(({from}, at) => (at > 0 && from.slice(0, unit) !== steps[at - 1].from.slice(0, unit) ? [{at, name: date(from.slice(0, unit), 'tick')}] : []));
  const every = Math.ceil(marks.length / 4);
  return marks.filter((mark, i) => i % every === every - 1 || every === 1);
}

function says(interval, steps, chosen) {
  if (isMaking()) return daysName(steps[chosen[0]].from, steps[chosen[1]].to);
  const step = steps[pointed];
  if (step === undefined) return t('days.hint');
  const name = interval === 'month' ? date(step.from.slice(0, 7)) : daysName(step.from, step.to);
  return t('days.bar', {name, n: step.count});
}

function down(event, steps) {
  if (event.button !== 0) return;
  event.currentTarget.setPointerCapture(event.pointerId);
  const {x, width} = within(event);
  press(steps, x, width);
}

function move(event, steps) {
  const {x, width} = within(event);
  pull(steps, x, width);
  if (pointed === stepAt(steps, x, width)) return;
  pointed = stepAt(steps, x, width);
  changed();
}

function leave() {
  if (pointed < 0) return;
  pointed = -1;
  changed();
}

function within(event) {
  const box = event.currentTarget.getBoundingClientRect();
  return {x: event.clientX - box.left, width: box.width};
}
