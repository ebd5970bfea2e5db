// The numbers of an attack in words, as the article gives them.

import {t} from './words.js';

const CASUALTIES = ['killed', 'injured'];

/** The fields of an event that count something. */
export const NUMBERS = ['launched', 'downed', ...CASUALTIES];

/** @returns {{field: string, number: number, text: string}[]} "no casualties" stands for two zeros */
export function numbersOf(event) {
  const given = NUMBERS.filter((field) => typeof event[field] === 'number');
  const nobody = event.killed === 0 && event.injured === 0;
  const told = given
    .filter((field) => event[field] > 0 || !nobody || !CASUALTIES.includes(field))
    .map((field) => ({field, number: event[field], text: t(event[field] === 0 ? `number.${field}.none` : `number.${field}`, {n: event[field]})}));
  return nobody ? [...told, {field: 'killed', number: 0, text: t('number.nobody')}] : told;
}
