// The one script that names the version of lit-html: the same as in pom.xml and in the preloads of index.html.
export {html, svg, nothing, render} from '/webjars/lit-html/3.3.2/lit-html.js';
export {live} from '/webjars/lit-html/3.3.2/directives/live.js';
export {repeat} from '/webjars/lit-html/3.3.2/directives/repeat.js';
