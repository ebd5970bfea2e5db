// The frame of the page: what stands where, by the place the reader is at.

import {feedPath} from './api.js';
import {articleView} from './article.js';
import {chosenFilters} from './chosen.js';
import {facets} from './facets.js';
import {header} from './header.js';
import {helpDialog} from './help.js';
import {html, nothing} from './lit.js';
import {regionMap} from './map.js';
import {link} from './link.js';
import {chapter, meaningView} from './meaning.js';
import {titleOf} from './naming.js';
import {results} from './results.js';
import {sheet, sheetBar} from './sheet.js';
import {state} from './state.js';
import {timeline} from './timeline.js';
import {t} from './words.js';

/** The whole page. */
export function page() {
  document.title = title();
  document.querySelector('link[rel=alternate]').setAttribute('href', feedPath(state.place));
  return html`
    <a class="skip" href="#main">${t('app.skip')}</a>
    ${header()} ${demoLine()}
    <main id="main" tabindex="-1">${view()}</main>
    ${footer()} ${helpDialog()}
  `;
}

function title() {
  if (state.place.view === 'meaning') return `${t('tool.meaning')} – Kordon`;
  if (state.article !== null) return `${titleOf(state.article)} – Kordon`;
  return state.place.q === '' ? 'Kordon' : `${state.place.q} – Kordon`;
}

function demoLine() {
  return state.stats?.collection === 'demo' ? html`<p class="demo-line">${t('demo.line')}</p>` : nothing;
}

function footer() {
  return html`
    <footer class="foot">
      <p>${t('foot.claims')}</p>
      <ul>
        <li>${link({...state.place, view: 'meaning', about: ''}, t('tool.meaning'))}</li>
        <li>${link(chapter('limits'), t('foot.limits'))}</li>
        <li>${link(chapter('sources'), t('foot.sources'))}</li>
        <li><a href="/api/openapi.json">${t('foot.api')}</a></li>
      </ul>
    </footer>
  `;
}

function view() {
  if (state.place.view === 'meaning') return meaningView();
  if (state.place.article !== '') return articleView();
  return state.narrow ? narrowSearch() : wideSearch();
}

/** Filters, time and map have nothing to show where the first answer of all failed. */
function aside(content) {
  return state.answer === null && state.trouble !== null ? nothing : content();
}

function wideSearch() {
  return html`
    <div class="search-view list-${state.place.list}">
      <aside class="facets-column" aria-label=${t('facets.label')}>${aside(facets)}</aside>
      <div class="results-column">${chosenFilters()} ${results()}</div>
      <aside class="overview-column" aria-label=${t('sheet.overview')}>${aside(overview)}</aside>
    </div>
  `;
}

function narrowSearch() {
  return html`
    <div class="search-view narrow">
      <div class="results-column">${chosenFilters()} ${results()}</div>
      ${sheetBar()}
      ${sheet('facets', facets)}
      ${sheet('overview', overview)}
    </div>
  `;
}

function overview() {
  return html`${timeline()} ${regionMap()}`;
}
