// Time: bars of articles by the day of the attack, a stretch to be dragged over them, and fields to type it in.

import {bins} from './bins.js';
import {html, nothing, svg} from './lit.js';
import {STEP} from './place.js';
import {changed, state} from './state.js';
import {go} from './travel.js';
import {date, t} from './words.js';

const WIDTH = 300;
const HEIGHT = 88;

/** The stretch being dragged, as indices of steps; null at rest. */
let drag = null;

/** The section: chart and fields. */
export function timeline() {
  const values = state.answer?.facets.date;
  const {unit, steps} = values === undefined ? {unit: 'month', steps: []} : bins(values, state.place.from, state.place.to);
  return html`
    <section class="timeline" aria-labelledby="days-title">
      <header><h2 id="days-title">${t('days.title')}</h2><span>${steps.length === 0 ? nothing : t(`days.by.${unit}`)}</span></header>
      ${values === undefined ? html`<div class="chart-wait" aria-hidden="true"></div>` : steps.length === 0 ? html`<p class="facet-nothing">${t('days.none')}</p>` : chart(steps)}
      ${fields()}
    </section>
  `;
}

function chart(steps) {
  const most = Math.max(1, ...steps.map(({count}) => count));
  const width = WIDTH / steps.length;
  const name = t('days.chart', {first: date(steps[0].value, 'long'), last: date(steps.at(-1).value, 'long')});
  return html`
    <svg class="chart" viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none" role="img" aria-label=${name}
      @pointerdown=${(event) => press(event, steps)} @pointermove=${(event) => pull(event, steps)}
      @pointerup=${() => letGo(steps)} @pointercancel=${cancel} @pointerleave=${leave}>
      <rect class="ground" width=${WIDTH} height=${HEIGHT}/>
      ${steps.map((step, i) => bar(step, i, width, most))}
      ${drag === null ? nothing : svg`<rect class="brush" x=${Math.min(drag.from, drag.to) * width} width=${(Math.abs(drag.to - drag.from) + 1) * width} height=${HEIGHT}/>`}
    </svg>
    <p class="axis" aria-hidden="true"><span>${date(steps[0].value)}</span><span>${date(steps.at(-1).value)}</span></p>
    <p class="chart-says">${says(steps)}</p>
  `;
}

function bar(step, i, width, most) {
  const height = step.count === 0 ? 0 : Math.max(2, (HEIGHT - 6) * (step.count / most));
  const gap = Math.min(1, width / 4);
  return svg`<rect class="step ${i === pointed ? 'pointed' : ''}" x=${i * width + gap / 2} y=${HEIGHT - height} width=${width - gap} height=${height}/>`;
}

/** The step under the pointer, or -1. */
let pointed = -1;

function says(steps) {
  if (drag !== null) {
    const [from, to] = stretch(steps);
    return from === to ? date(from) : t('days.between', {from: date(from), to: date(to)});
  }
  const step = steps[pointed];
  return step === undefined ? t('days.hint') : t('days.bar', {name: date(step.value), n: step.count});
}

function stretch(steps) {
  return [steps[Math.min(drag.from, drag.to)].from, steps[Math.max(drag.from, drag.to)].to];
}

function stepAt(event, steps) {
  const box = event.currentTarget.getBoundingClientRect();
  const at = Math.floor(((event.clientX - box.left) / box.width) * steps.length);
  return Math.max(0, Math.min(steps.length - 1, at));
}

function press(event, steps) {
  if (event.button !== 0) return;
  event.currentTarget.setPointerCapture(event.pointerId);
  drag = {from: stepAt(event, steps), to: stepAt(event, steps)};
  changed();
}

function pull(event, steps) {
  pointed = stepAt(event, steps);
  if (drag !== null) drag = {...drag, to: pointed};
  changed();
}

function letGo(steps) {
  if (drag === null) return;
  const [from, to] = stretch(steps);
  drag = null;
  go({...state.place, from, to, shown: STEP});
}

function cancel() {
  drag = null;
  changed();
}

function leave() {
  pointed = -1;
  changed();
}

function fields() {
  return html`
    <div class="days">
      ${['from', 'to'].map((end) => html`
        <label><span>${t(`days.${end}`)}</span>
          <input type="date" min="2014-01-01" max="2099-12-31" .value=${state.place[end]} @change=${(event) => choose(end, event.target)}>
        </label>`)}
    </div>
  `;
}

/** Takes a typed day; where the two ends cross, the other one follows. */
function choose(end, field) {
  if (!field.validity.valid) return;
  const place = {...state.place, [end]: field.value, shown: STEP};
  if (place.from !== '' && place.to !== '' && place.from > place.to) place[end === 'from' ? 'to' : 'from'] = field.value;
  go(place);
}
