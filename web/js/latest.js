// One kind of answer beside the list, such as the map's numbers: only the newest question counts.

import {changed} from './state.js';

const KEPT = 30;

/** Answers to one kind of question. The last answer stays on the screen until the next one is here. */
export class Latest {
  #answers = new Map();
  #waiting = null;
  #key = null;
  /** The answer to the newest question that was answered, and the key of that question. */
  value = null;
  answered = null;

  /** Asks a question, unless it is the one that was asked last; an answer that failed to come is left out. */
  async ask(key, question) {
    if (key === this.#key) return;
    this.#waiting?.abort();
    this.#key = key;
    const waiting = (this.#waiting = new AbortController());
    if (!this.#answers.has(key)) {
      try {
        const answer = await question(waiting.signal);
        this.#answers.set(key, answer);
        if (this.#answers.size > KEPT) this.#answers.delete(this.#answers.keys().next().value);
      } catch {
        // The list itself tells what is wrong; asked again, this may be answered.
        if (this.#key === key) this.#key = null;
        return;
      }
    }
    if (this.#key !== key) return;
    this.value = this.#answers.get(key);
    this.answered = key;
    changed();
  }

  /** Forgets the question, so that an answer on its way is dropped. */
  forget() {
    this.#waiting?.abort();
    this.#key = null;
    this.answered = null;
    this.value = null;
  }
}
