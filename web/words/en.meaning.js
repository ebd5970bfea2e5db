// "What the facts mean" in English.
export default [
  {
    id: 'found',
    title: 'What is found, and what is counted',
    text: [
      'Every article is read by fixed rules, the same for all. Each attack that it reports becomes one entry: one place, one attacking side, one day, one or more weapons, and the sentence that says so. A sentence that lists several regions makes an entry for each.',
      'Filters meet in one and the same attack. Counts are articles, each counted once for a value: whoever clicks a value with the count 7 gets 7 articles.',
      'Threats, plans, exercises, arms deliveries, sanctions and remarks on the front line are no attacks. Nor are general remarks without a day or a number, such as “the region is regularly shelled”.',
    ],
  },
  {
    id: 'region',
    title: 'Where',
    text: [
      'The region where the attack took effect or was intercepted, by the codes of ISO 3166: not where it was launched, not where a speaker sits, and not a capital that stands for its government. The place is the most exact town or facility that the article names.',
      'Where the text names nothing below the country, the country stands. Attacks at sea stand under the Black Sea, the Sea of Azov or the Baltic Sea. Crimea and Sevastopol belong to Ukraine, as ISO 3166 has it.',
    ],
  },
  {
    id: 'weapon',
    title: 'Weapon',
    text: ['A weapon counts only where it is used in an attack that the article reports. Air defence that shoots something down is no weapon of the attack.'],
    terms: [
      ['Drone', 'uncrewed aircraft and loitering munitions. Below it: Shahed and Geran; FPV drones; copters, or any drone that drops a munition; fixed-wing (“aircraft-type”) drones; naval drones, which are uncrewed boats'],
      ['Missile', 'guided missiles: ballistic, cruise, hypersonic, and anti-aircraft missiles fired at the ground'],
      ['Artillery', 'shelling by guns, mortars or rocket artillery. HIMARS and Grad stand here, even where a reporter calls them missiles'],
      ['Air-dropped bomb', 'bombs dropped from aircraft; glide bombs below it'],
      ['Crewed aircraft', 'an air strike whose weapon is not named'],
      ['Ground attack', 'an armed raid or incursion, small arms, tanks'],
      ['Planted explosive', 'mines, planted bombs, sabotage by explosion'],
      ['Weapon not stated', 'an attack of which the article tells no more than that'],
    ],
  },
  {
    id: 'side',
    title: 'Attacking side',
    text: ['Who attacked, as the article reports it. An attack that one side claims and the other denies stands under the side that is said to have attacked, with the one who says so beside it.'],
    terms: [
      ['Ukraine, Russia', 'the armed forces and services of the state'],
      ['Anti-Kremlin units', 'Russian volunteer units that fight against the Kremlin, such as the Freedom of Russia Legion and the Russian Volunteer Corps'],
      ['Not stated', 'the article leaves it open'],
    ],
  },
  {
    id: 'date',
    title: 'Day of the attack',
    text: ['The day on which it happened, or the month or year where the text is no more exact. Words such as “overnight” or “on Tuesday” are counted from the day of publication; where that is unknown, the day stays open. Days are never guessed.'],
  },
  {
    id: 'outcome',
    title: 'Outcome',
    text: [
      'What came of the attack, as the article tells it.',
    ],
    terms: [
      ['hit', 'something or somebody on the ground or at sea was struck, falling debris included'],
      ['intercepted', 'what was sent was shot down or stopped'],
      ['partly hit, partly intercepted', 'of what was sent, some was stopped and some struck'],
      ['repelled', 'an attack on the ground was thrown back'],
      ['not stated', 'the article leaves it open'],
    ],
  },
  {
    id: 'numbers',
    title: 'Numbers',
    text: [
      'The figure that the article gives as current for this attack. Zero stands only where the text says that there were none; no figure means that none is given.',
    ],
    terms: [
      ['Killed, injured', 'people; the wounded, those in hospital and those “affected” count as injured. The attackers’ own losses do not count'],
      ['Launched, shot down', 'drones and missiles as reported. “Claimed” reminds that one side counts what it shot down, and that the count is its own'],
    ],
  },
  {
    id: 'says',
    title: 'Says who',
    text: [
      'The ministry, governor, air force or other source that the article names for this attack. Where it names none, the report is the outlet’s own.',
    ],
  },
  {
    id: 'confidence',
    title: 'How sure',
    text: [
      'How sure the rules are that they read the sentence rightly. It says nothing on whether the report is true.',
    ],
    terms: [
      ['sure', 'one sentence names the place, the weapon and who attacked'],
      ['fairly sure', 'a sentence names the place; the weapon or the attacker follows from the rest of the article'],
      ['unsure', 'the place was carried over from another sentence: read the evidence'],
    ],
  },
  {
    id: 'articles',
    title: 'Articles, outlets, languages',
    text: [
      'The body is the article’s own sentences. Menus, newsletter prompts, cookie notices, share buttons, tags, teasers of other stories and repeated captions are removed before any fact is read; the article view shows what was removed and by which rule.',
      'The date of publication is the page’s own; where it gives none, none is guessed. One story in several outlets, word for word or nearly, is one article that names the others. The language is that of the text. An article that reports no attack has no place, weapon or side, and is found under “no attack reported”.',
    ],
  },
  {
    id: 'limits',
    title: 'Limits',
    text: [
      'The rules read English, Ukrainian and Russian. They miss some attacks and misread some sentences; that is why every fact leads to its sentence. They do not compare articles with each other, weigh sources, or find out what happened.',
      'Two articles on the same attack are two articles. Counts of articles show attention, not the intensity of the war.',
    ],
  },
  {
    id: 'sources',
    title: 'Sources and licences',
    text: [
      'Places: GeoNames, CC BY 4.0, modified. Shapes of the map: Natural Earth, public domain. Codes of regions: ISO 3166-2, whose view of territory this page follows.',
      'Kordon is free software under the Apache License 2.0. Articles belong to their publishers; every article leads to its original page where the address is known. The demo articles retell reports in other words, and their outlets are made up.',
    ],
  },
];
