// Time: a chart of attacks by their day, as near as the reader zooms in, and fields to type days in.

import {chart} from './chart.js';
import {html, nothing} from './lit.js';
import {during} from './narrowing.js';
import {state} from './state.js';
import {followTime, spanOf, timeOf, wholeOf} from './time.js';
import {go, restate} from './travel.js';
import {t} from './words.js';
import {around, moved, zoomed} from './zoom.js';

/** The section: chart, zoom, fields. */
export function timeline() {
  const time = timeOf(state.place);
  return html`
    <section class="timeline" aria-labelledby="days-title">
      <header><h2 id="days-title">${t('days.title')}</h2>
        <span class="by">${time === null || time.steps.length === 0 ? nothing : t(`days.by.${time.interval}`)}</span>
        ${time === null || time.steps.length === 0 ? nothing : zoomButtons()}</header>
      ${time === null ? html`<div class="chart-wait" aria-hidden="true"></div>` : time.steps.length === 0 ? html`<p class="facet-nothing">${t('days.none')}</p>` : chart(time)}
      ${fields()}
    </section>
  `;
}

function zoomButtons() {
  const span = spanOf(state.place);
  const whole = wholeOf();
  const all = span[0] === whole[0] && span[1] === whole[1];
  const {from, to} = state.place;
  const chosen = all && (from !== '' || to !== '') ? [from || whole[0], to || whole[1]] : null;
  const nearer = chosen === null ? zoomed(span, whole, 0.5) : around(chosen, whole);
  return html`
    <div class="zoom">
      ${all ? nothing : html`${step('earlier', '‹', moved(span, whole, -1), span[0] === whole[0])} ${step('later', '›', moved(span, whole, 1), span[1] === whole[1])}`}
      ${step('out', '−', zoomed(span, whole, 2), all)} ${step('in', '+', nearer, nearer[0] === span[0] && nearer[1] === span[1])}
    </div>
  `;

  function step(name, sign, next, useless) {
    return html`<button aria-label=${t(`days.zoom.${name}`)} title=${t(`days.zoom.${name}`)} ?disabled=${useless} @click=${() => show(next, whole)}>${sign}</button>`;
  }
}

function show(span, whole) {
  const zoom = span[0] === whole[0] && span[1] === whole[1] ? '' : span.join('..');
  restate({...state.place, zoom});
  followTime(state.place);
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
  const days = {from: state.place.from, to: state.place.to, [end]: field.value};
  if (days.from !== '' && days.to !== '' && days.from > days.to) days[end === 'from' ? 'to' : 'from'] = field.value;
  go(during(state.place, days.from, days.to));
}
