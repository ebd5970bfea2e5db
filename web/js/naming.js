// What to call an article and its outlet where the scraped page names none.

import {t} from './words.js';

export const titleOf = ({title}) => (title === '' ? t('article.untitled') : title);

export const outletOf = ({source, url}) => source ?? url ?? t('article.no-outlet');
